package io.raygate.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.raygate.PageVisit;
import io.raygate.identity.TestPeople;
import io.raygate.vocabulary.Role;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** The people page, the profile page and the page of a one-time link, as each role meets them. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, verifyAutomatically = false)
@Import(TestPeople.class)
@ViewPackages(packages = "io.raygate.identity.ui")
class PeopleViewTests extends PageVisit {

    private static final Pattern LINK = Pattern.compile("/link#([0-9a-z]{32})");
    private static final Pattern TOKEN = Pattern.compile("rg_api_[0-9A-Za-z]{38}");

    @Autowired TestPeople people;

    @BeforeEach
    void threePeople() {
        people.empty();
        people.add("ada", Role.ADMINISTRATOR);
        people.add("bob", Role.ADMINISTRATOR);
        people.add("olga", Role.OPERATOR);
        people.enter("ada");
    }

    /** The one of the test was opened before anybody had signed in. */
    private void openABrowserAnew() {
        cleanVaadinEnvironment();
        initVaadinEnvironment();
    }

    @AfterEach
    void leave() {
        people.empty();
    }

    @Test
    void listsEverybodyWithTheirRole() {
        open("people");

        assertThat(text()).contains("ada (you)", "bob", "olga", "Operator", "Active");
    }

    @Test
    void invitesByALinkShownOnceAndTakesItBack() {
        open("people");
        press("Invite");
        choose(Role.OPERATOR);
        type("Meant for", "Grace");
        press("Make the link");

        assertThat(text(dialog()))
                .containsPattern(LINK)
                .contains("opens once", "opens on this machine only", "extra-hosts");
        press("Close");
        assertThat(text()).contains("Grace", "invited by ada").doesNotContainPattern(LINK);

        press("Withdraw");
        assertThat(text()).contains("Nobody is invited at the moment.");
    }

    @Test
    void letsAnInvitedPersonChooseNameAndPassword() {
        open("people");
        press("Invite");
        press("Make the link");
        String code = found(LINK, 1);
        press("Close");

        LinkView page = navigate(LinkView.class);
        page.follow(code);
        assertThat(text(page)).contains("You are invited as viewer.");
        type("Username", "Olga");
        test(find(PasswordField.class).last()).setValue("four other words here");
        press("Create account");
        assertThat(field("Username").getErrorMessage())
                .isEqualTo("“olga” is taken. Choose another username.");
        type("Username", "grace");
        test(find(PasswordField.class).last()).setValue("four other words here");
        press("Create account");

        assertThat(people.role("grace")).contains(Role.VIEWER);
        LinkView again = navigate(LinkView.class);
        again.follow(code);
        assertThat(text(again)).contains("This link is used up");
    }

    @Test
    void letsSomebodyChooseANewPassword() {
        open("people");
        menu("olga", "Link to a new password");
        press("Make the link");
        String code = found(LINK, 1);
        press("Close");

        LinkView page = navigate(LinkView.class);
        page.follow(code);
        assertThat(find(TextField.class).withLabel("Username").last().isReadOnly()).isTrue();
        test(find(PasswordField.class).last()).setValue("four other words here");
        press("Set password");

        assertThat(people.opens("olga", "four other words here")).isTrue();
    }

    @Test
    void changesARoleAndRefusesWhereNobodyWouldBeLeft() {
        open("people");
        menu("bob", "Change role");
        choose(Role.VIEWER);
        press("Change role");
        assertThat(people.role("bob")).contains(Role.VIEWER);

        menu("ada", "Change role");
        choose(Role.VIEWER);
        press("Change role");

        assertThat(text(dialog())).contains("ada is the only administrator left.");
        assertThat(people.role("ada")).contains(Role.ADMINISTRATOR);
    }

    @Test
    void deactivatesAndReactivates() {
        open("people");
        menu("olga", "Deactivate");
        press("Deactivate");
        assertThat(text()).contains("Deactivated");
        assertThat(people.role("olga")).isEmpty();

        menu("olga", "Reactivate");

        assertThat(people.role("olga")).contains(Role.OPERATOR);
    }

    @Test
    void refusesTheNextActOfAPageWhoseHolderLostTheRole() {
        openABrowserAnew();
        open("people");
        menu("olga", "Change role");
        choose(Role.VIEWER);
        people.changeRole("ada", Role.VIEWER);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> press("Change role"))
                .hasStackTraceContaining("AuthorizationDeniedException");

        assertThat(people.role("olga")).contains(Role.OPERATOR);
        catchUpUntil(() -> assertThat(notices()).contains("Your role is Viewer now"));
    }

    @Test
    void knowsWhosePageItIsThatWasOpenedBeforeTheSignIn() {
        open("people");

        people.changeRole("ada", Role.VIEWER);

        catchUpUntil(() -> assertThat(notices()).contains("Your role is Viewer now"));
    }

    @Test
    void keepsThePageFromOthers() {
        for (String name : java.util.List.of("olga")) {
            people.enter(name);
            assertThat(
                            org.assertj.core.api.Assertions.catchThrowable(
                                    () -> navigate(PeopleView.class)))
                    .isNotNull();
        }
    }

    @Test
    void makesAnApiTokenShownOnceWithAtMostOnesOwnRole() {
        people.enter("olga");
        open("profile");
        assertThat(text()).contains("olga", "Operator");
        press("New token");
        assertThat(roles().getListDataView().getItems())
                .containsExactly(Role.OPERATOR, Role.VIEWER);
        press("Make token");
        assertThat(field("Name").getErrorMessage()).startsWith("Give the token a name");
        type("Name", "nightly");
        press("Make token");

        String token = found(TOKEN, 0);
        press("Close");

        assertThat(text()).contains("nightly", "never used").doesNotContain(token);
        press("Revoke nightly");
        press("Revoke");
        assertThat(text()).doesNotContain("nightly");
    }

    @Test
    void changesOnesOwnPassword() {
        people.enter("olga");
        open("profile");
        press("Change password");
        fill("Present password", "wrong horse battery");
        fill("New password", "four other words here");
        test(button("Change password")).click();
        assertThat(password("Present password").getErrorMessage())
                .isEqualTo("This is not your password.");
        fill("Present password", "correct horse battery");
        press("Change password");

        assertThat(people.opens("olga", "four other words here")).isTrue();
    }

    private PasswordField password(String label) {
        return find(PasswordField.class).withLabel(label).last();
    }

    private void fill(String label, String value) {
        test(password(label)).setValue(value);
    }

    private String found(Pattern pattern, int group) {
        Matcher found = pattern.matcher(text(dialog()));
        assertThat(found.find()).isTrue();
        return found.group(group);
    }

    private void choose(Role role) {
        roles().setValue(role);
    }

    private RoleChoice roles() {
        return find(RoleChoice.class).last();
    }

    /** Opens the acts for somebody and chooses one. */
    private void menu(String name, String act) {
        com.vaadin.flow.component.button.Button opener = button("Acts for " + name);
        var popover =
                find(com.vaadin.flow.component.popover.Popover.class)
                        .withCondition(one -> opener.equals(one.getTarget()))
                        .last();
        popover.getElement()
                .getChildren()
                .flatMap(entries -> entries.getChildren())
                .map(element -> element.getComponent().orElseThrow())
                .filter(com.vaadin.flow.component.button.Button.class::isInstance)
                .map(com.vaadin.flow.component.button.Button.class::cast)
                .filter(entry -> act.equals(entry.getText()))
                .findFirst()
                .orElseThrow()
                .click();
        catchUp();
    }
}
