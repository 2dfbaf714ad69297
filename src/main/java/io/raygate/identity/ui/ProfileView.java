package io.raygate.identity.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.raygate.design.ConfirmDialog;
import io.raygate.design.FactList;
import io.raygate.design.Icons;
import io.raygate.design.Moments;
import io.raygate.design.Notices;
import io.raygate.design.Page;
import io.raygate.design.PageHeader;
import io.raygate.design.Section;
import io.raygate.design.StatusBadge;
import io.raygate.design.Tone;
import io.raygate.identity.ApiToken;
import io.raygate.identity.ApiTokens;
import io.raygate.identity.OwnAccount;
import io.raygate.identity.PersonDetails;
import io.raygate.vocabulary.Role;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** One's own account: name and role, password, API tokens. */
@Route(ProfileView.PATH)
@PageTitle("Profile · Raygate")
@PermitAll
class ProfileView extends Page implements BeforeEnterObserver {

    static final String PATH = "profile";

    private final transient OwnAccount account;
    private final transient ApiTokens tokens;
    private final transient Clock clock;
    private final Section facts = new Section("Account");
    private final Section keys = new Section("API tokens");

    ProfileView(OwnAccount account, ApiTokens tokens, Clock clock) {
        this.account = account;
        this.tokens = tokens;
        this.clock = clock;
        addClassNames("rg-people-page", "rg-profile");
        facts.trailing(small("Change password", click -> new ChangePasswordDialog(account).open()));
        keys.trailing(small("New token", click -> newToken()));
        add(new PageHeader("Profile"), facts, keys);
    }

    private static Button small(
            String label,
            com.vaadin.flow.component.ComponentEventListener<
                            com.vaadin.flow.component.ClickEvent<Button>>
                    act) {
        Button button = new Button(label, act);
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClassName("aura-accent-neutral");
        return button;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        refresh();
    }

    private void refresh() {
        PersonDetails self = account.get();
        facts.content(
                new FactList()
                        .fact("Username", self.name())
                        .fact("Display name", self.displayName())
                        .fact("Role", self.role().title() + " – " + RoleChoice.meaning(self.role()))
                        .fact("Since", Moments.day(self.createdAt())));
        show(tokens.own(), self.role());
    }

    private void show(List<ApiToken> own, Role role) {
        keys.note(String.valueOf(own.size()));
        Paragraph words =
                new Paragraph(
                        "Programs call /api/v1 with one as Authorization: Bearer, in your name."
                                + " None may more than you may at that moment.");
        Anchor reference = new Anchor("api-docs", "API reference");
        reference.getElement().setAttribute("router-link", true);
        words.add(new Text(" "), reference);
        words.addClassName("rg-people-empty");
        Rows rows = new Rows("API tokens");
        own.forEach(token -> add(rows, token, role));
        keys.content(words, rows);
    }

    private void add(Rows rows, ApiToken token, Role own) {
        Button revoke = small("Revoke", click -> revoke(token));
        revoke.setAriaLabel("Revoke " + token.name());
        rows.row(
                Rows.name(token.name(), "made " + Moments.day(token.created())),
                new Span(role(token.role(), own)),
                expiry(token),
                Rows.quiet(
                        token.lastUsed()
                                .map(used -> "used " + Moments.clock(used))
                                .orElse("never used")),
                revoke);
    }

    private static String role(Role most, Role own) {
        Role now = most.lesserOf(own);
        return now == most ? most.title() : "%s, now %s".formatted(most.title(), now.title());
    }

    private StatusBadge expiry(ApiToken token) {
        boolean isOver = !clock.instant().isBefore(token.expires());
        return new StatusBadge(
                (isOver ? "Expired " : "Until ") + Moments.day(token.expires()),
                isOver ? Tone.IDLE : Tone.OK,
                isOver ? Icons.HOURGLASS : null);
    }

    private void newToken() {
        new TokenDialog(tokens, account.get().role(), this::refresh).open();
    }

    private void revoke(ApiToken token) {
        ConfirmDialog.ask("Revoke %s?".formatted(token.name()))
                .text("The next request with it is refused.")
                .act(
                        "Revoke",
                        () -> {
                            tokens.revoke(token);
                            Notices.show("%s revoked.".formatted(token.name()));
                            refresh();
                        })
                .danger()
                .open();
    }
}
