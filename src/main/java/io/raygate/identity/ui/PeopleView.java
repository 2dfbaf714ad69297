package io.raygate.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.raygate.design.ConfirmDialog;
import io.raygate.design.Icons;
import io.raygate.design.Moments;
import io.raygate.design.MoreMenu;
import io.raygate.design.Notices;
import io.raygate.design.Page;
import io.raygate.design.PageHeader;
import io.raygate.design.Section;
import io.raygate.design.StatusBadge;
import io.raygate.design.Tone;
import io.raygate.identity.CurrentActor;
import io.raygate.identity.Invitation;
import io.raygate.identity.OneTimeLinks;
import io.raygate.identity.PeopleService;
import io.raygate.identity.PersonDetails;
import io.raygate.vocabulary.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Who has an account: invited, given a role, closed and opened again, let in again. */
@Route(PeopleView.PATH)
@PageTitle("People · Raygate")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Page implements BeforeEnterObserver {

    static final String PATH = "people";

    private final transient PeopleService people;
    private final transient OneTimeLinks links;
    private final transient CurrentActor actor;
    private final PageHeader header = new PageHeader("People");
    private final Section invitations = new Section("Open invitations");
    private final Section accounts = new Section("Accounts");

    PeopleView(PeopleService people, OneTimeLinks links, CurrentActor actor) {
        this.people = people;
        this.links = links;
        this.actor = actor;
        addClassName("rg-people-page");
        Button invite = new Button("Invite", Icons.PLUS.create());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.addClickListener(click -> new InviteDialog(links, this::refresh).open());
        header.setActions(invite);
        header.setSubtitle(
                new Span("A change is in force at once, in every page and at every endpoint."));
        add(header, invitations, accounts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        refresh();
    }

    private void refresh() {
        if (!actor.mayAct(io.raygate.vocabulary.Role.ADMINISTRATOR)) {
            // Who gave away the role that shows this page.
            getUI().ifPresent(ui -> ui.getPage().setLocation(""));
            return;
        }
        List<PersonDetails> everybody = people.list();
        header.setCount(String.valueOf(everybody.size()));
        Rows rows = new Rows("Accounts");
        everybody.forEach(person -> add(rows, person));
        accounts.content(rows);
        show(links.invitations());
    }

    private void add(Rows rows, PersonDetails person) {
        boolean isSelf = person.name().equals(actor.get().name());
        rows.row(
                Rows.name(person.name() + (isSelf ? " (you)" : ""), person.displayName()),
                new Span(person.role().title()),
                person.active()
                        ? new StatusBadge("Active", Tone.OK)
                        : new StatusBadge("Deactivated", Tone.IDLE),
                Rows.quiet(Moments.day(person.createdAt())),
                menu(person));
    }

    private Component menu(PersonDetails person) {
        MoreMenu menu = new MoreMenu("Acts for " + person.name(), Icons.ELLIPSIS.create());
        menu.entry(
                Icons.PENCIL,
                "Change role",
                () -> new RoleDialog(people, person, this::refresh).open());
        if (person.active()) {
            menu.entry(Icons.KEY_ROUND, "Link to a new password", () -> reset(person));
            menu.entry(Icons.BAN, "Deactivate", () -> deactivate(person));
        } else {
            menu.entry(Icons.PLAY, "Reactivate", () -> reactivate(person));
        }
        return menu;
    }

    private void reset(PersonDetails person) {
        ConfirmDialog.ask("Let %s choose a new password?".formatted(person.name()))
                .text(
                        "Makes a link that opens once. Their password of now stays good until they"
                                + " use it; then every session of theirs ends.")
                .act("Make the link", () -> showLink(person))
                .open();
    }

    private void showLink(PersonDetails person) {
        new LinkDialog(
                        "New password for " + person.name(),
                        "Whoever opens this link chooses the password of %s."
                                .formatted(person.name()),
                        links.resetPassword(person.name()))
                .open();
    }

    private void deactivate(PersonDetails person) {
        ConfirmDialog.ask("Deactivate %s?".formatted(person.name()))
                .text(
                        "Ends at once: sessions of the console, open dashboards and notebooks, job"
                                + " tokens. API tokens and links they made are gone for good.")
                .act(
                        "Deactivate",
                        () -> {
                            people.deactivate(person.name());
                            Notices.show("%s is deactivated.".formatted(person.name()));
                            refresh();
                        })
                .danger()
                .open();
    }

    private void reactivate(PersonDetails person) {
        people.reactivate(person.name());
        Notices.show("%s can sign in again.".formatted(person.name()));
        refresh();
    }

    private void show(List<Invitation> open) {
        invitations.note(String.valueOf(open.size()));
        if (open.isEmpty()) {
            Paragraph none = new Paragraph("Nobody is invited at the moment.");
            none.addClassName("rg-people-empty");
            invitations.content(none);
            return;
        }
        Rows rows = new Rows("Open invitations");
        open.forEach(invitation -> add(rows, invitation));
        invitations.content(rows);
    }

    private void add(Rows rows, Invitation invitation) {
        Button withdraw = new Button("Withdraw", click -> withdraw(invitation));
        withdraw.addThemeVariants(ButtonVariant.SMALL);
        withdraw.addClassName("aura-accent-neutral");
        String meantFor = invitation.meantFor();
        rows.row(
                Rows.name(
                        meantFor.isEmpty() ? "Nobody named" : meantFor,
                        "invited by " + invitation.madeBy()),
                new Span(invitation.role().title()),
                Rows.quiet("until " + Moments.clock(invitation.expires())),
                new Span(),
                withdraw);
    }

    private void withdraw(Invitation invitation) {
        try {
            links.withdraw(invitation);
            Notices.show("Invitation withdrawn.");
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
        refresh();
    }
}
