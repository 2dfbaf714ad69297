package io.raygate.applications.ui.create;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.NewApplication;
import io.raygate.design.Columns;
import io.raygate.design.LeaveQuestion;
import io.raygate.design.LeaveWarning;
import io.raygate.design.Notices;
import io.raygate.design.Page;
import io.raygate.design.PageHeader;
import io.raygate.identity.CurrentActor;
import io.raygate.runtime.MachineReport;
import io.raygate.runtime.MachineReport.Check;
import io.raygate.runtime.MachineReport.Outcome;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Role;
import jakarta.annotation.security.RolesAllowed;

/** The page that creates an application: one form, checked while typing. */
@Route("applications/new")
@PageTitle("Create application · Raygate")
@RolesAllowed({"ADMINISTRATOR", "OPERATOR"})
class CreateApplicationView extends Page implements BeforeLeaveObserver {

    private static final String LIST = "applications";

    private final transient ApplicationService applications;
    private final transient Machine machine;
    private final ApplicationFields fields = new ApplicationFields();
    private final transient ApplicationForm form = new ApplicationForm(fields);
    private final MachineRail rail = new MachineRail();
    private final Button create = new Button("Create application", click -> create());
    private final Span problem = new Span();
    private boolean isTold;
    private boolean isLeaving;

    CreateApplicationView(ApplicationService applications, Machine machine, CurrentActor person) {
        this.applications = applications;
        this.machine = machine;
        Div left = new Div(fields, foot());
        add(header(person.mayAct(Role.ADMINISTRATOR)), Columns.mainAndRail(left, rail));
        addClassName("rg-create");
        LeaveWarning.whenTypedIn(this);
        form.onChecked(this::count);
        Shortcuts.addShortcutListener(this, () -> UI.getCurrent().navigate(LIST), Key.ESCAPE)
                .listenOn(this);
    }

    private static PageHeader header(boolean mayAttach) {
        PageHeader header =
                new PageHeader("Create application")
                        .breadcrumb("Applications", LIST)
                        .here("Create application");
        if (mayAttach) {
            Anchor attach = new Anchor("applications/attach", "Attach a Ray that runs already");
            attach.getElement().setAttribute("router-link", true);
            header.setSubtitle(attach);
        }
        return header;
    }

    private Div foot() {
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setDisableOnClick(true);
        Button cancel = new Button("Cancel", click -> UI.getCurrent().navigate(LIST));
        cancel.addClassName("aura-accent-neutral");
        problem.addClassName("rg-error");
        problem.getElement().setAttribute("role", "alert");
        Div foot = new Div(create, cancel, problem);
        foot.addClassName("rg-form-foot");
        return foot;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        machine.inspect(attached.getUI(), this::show);
        machine.rayVersions(attached.getUI(), fields::offer);
    }

    private void show(MachineReport report) {
        rail.show(report);
        fields.hint(report);
        form.checkAgainst(report);
        report.checks().stream()
                .filter(check -> check.outcome() == Outcome.BLOCKING)
                .findFirst()
                .ifPresent(this::block);
    }

    private void block(Check check) {
        create.setEnabled(false);
        problem.setText("Not possible on this machine: " + check.text());
    }

    private void create() {
        try {
            form.read().ifPresentOrElse(this::create, this::tell);
        } finally {
            create.setEnabled(!isLeaving);
        }
    }

    private void create(NewApplication wanted) {
        try {
            ApplicationId created = applications.create(wanted);
            isLeaving = true;
            UI.getCurrent().navigate(LIST + "/" + created);
        } catch (Refusal refusal) {
            if (form.show(refusal)) {
                tell();
            } else {
                Notices.refused(refusal);
            }
        }
    }

    private void tell() {
        isTold = true;
        count();
    }

    /** Says how many fields need a change; not before somebody tried to create. */
    private void count() {
        if (isTold) {
            long wrong = form.wrongFields();
            problem.setText(
                    switch ((int) wrong) {
                        case 0 -> "";
                        case 1 -> "1 field needs a change.";
                        default -> wrong + " fields need a change.";
                    });
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent leaving) {
        if (form.isTyped() && !isLeaving) {
            LeaveQuestion.ask(
                    leaving,
                    "Leave without creating?",
                    "Leave without creating",
                    () -> isLeaving = true);
        }
    }
}
