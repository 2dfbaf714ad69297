package io.raygate.whitelist.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationFeed;
import io.raygate.design.Columns;
import io.raygate.design.Icons;
import io.raygate.design.InForceLine;
import io.raygate.design.Section;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Role;
import io.raygate.whitelist.Whitelist;
import java.util.Optional;

/** The body of the whitelist tab, kept up to date while it is open. */
class WhitelistBody extends Div {

    private static final String THIS_MACHINE =
            "127.0.0.1 and ::1 are this machine: every user and every process on it, whoever comes"
                    + " through an SSH tunnel that ends here, and whatever a reverse proxy on it"
                    + " passes on.";

    private static final String LOOPBACK_ONLY =
            " The endpoints of this application listen on this machine's loopback address, so nobody"
                    + " else reaches them whatever is admitted: new ones listen where"
                    + " raygate.endpoints.private-address and public-address say.";

    private final ApplicationDetails application;
    private final WhitelistReadings readings;
    private final WhitelistPulse pulse;
    private final ApplicationFeed feed;
    private final InForceLine inForce;
    private final Section groups = new Section("IP groups");
    private final GroupTable table;
    private final RefusedLately refused;
    private Optional<Whitelist> shown = Optional.empty();
    private Registration watching = () -> {};

    WhitelistBody(
            ApplicationDetails application,
            WhitelistReadings readings,
            GroupDialogs dialogs,
            WhitelistPulse pulse,
            ApplicationFeed feed) {
        this.application = application;
        this.readings = readings;
        this.pulse = pulse;
        this.feed = feed;
        boolean isEditable = readings.mayAct(Role.OPERATOR);
        inForce = new InForceLine(readings.clock());
        table =
                new GroupTable(
                        isEditable,
                        group -> dialogs.configure(application, group),
                        group -> dialogs.remove(application, group));
        refused =
                new RefusedLately(
                        isEditable, address -> dialogs.add(application, address.toString()));
        Button add = new Button("Add Whitelist", Icons.PLUS.create());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> dialogs.add(application, ""));
        add.setVisible(isEditable);
        Div toolbar = new Div(add, inForce);
        toolbar.addClassName("rg-toolbar");
        Paragraph thisMachine = new Paragraph(THIS_MACHINE + reach());
        thisMachine.addClassNames("rg-secondary", "rg-small", "rg-this-machine");
        groups.content(table, thisMachine);
        Section tester =
                new Section("Which rule lets this address in?", new AddressTester(this::judge));
        add(toolbar, Columns.mainAndRail(groups, new Div(tester, refused)));
        look();
    }

    private String reach() {
        boolean isLoopbackOnly =
                application.endpoints().stream().allMatch(door -> door.address().isLoopback());
        return isLoopbackOnly ? LOOPBACK_ONLY : "";
    }

    private io.raygate.whitelist.AddressVerdict judge(IpAddress address) {
        return readings.which(application.id(), address);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        Registration beats = pulse.onBeat(() -> ui.access(this::look));
        ApplicationFeed.Registration changes =
                feed.subscribe(
                        changed -> {
                            if (changed.equals(application.id())) {
                                ui.access(this::look);
                            }
                        });
        watching = Registration.combine(beats, changes::remove);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        watching.remove();
    }

    /** Reads everything again and draws what differs. */
    private void look() {
        Whitelist now = readings.whitelist(application.id());
        if (!shown.equals(Optional.of(now))) {
            shown = Optional.of(now);
            table.show(now);
            groups.note("%d of %d".formatted(now.groups().size(), readings.mostGroups()));
        }
        refused.show(readings.refused(now));
        inForce.show(now.revision(), readings.inForce().revision(), readings.inForce().since());
    }
}
