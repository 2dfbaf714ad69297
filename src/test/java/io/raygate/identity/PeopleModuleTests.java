package io.raygate.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.policy.PolicyRevisions;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.Secret;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, verifyAutomatically = false)
@Import(PeopleModuleTests.Home.class)
class PeopleModuleTests {

    private static final Secret NEXT = Secret.of("four other words here");

    /** Ada and Bob are administrators, Olga is an operator. */
    @TestConfiguration(proxyBeanMethods = false)
    @Import(Household.class)
    static class Home {}

    @Autowired Household household;
    @Autowired PeopleService people;
    @Autowired OneTimeLinks links;
    @Autowired LinkFollowing following;
    @Autowired OwnAccount account;
    @Autowired ApiTokens tokens;
    @Autowired ApiTokenSignIn tokenSignIn;
    @Autowired PeopleStanding standing;
    @Autowired PolicyRevisions revisions;

    @BeforeEach
    void threePeople() {
        household.empty();
        household.add("ada", Role.ADMINISTRATOR);
        household.add("bob", Role.ADMINISTRATOR);
        household.add("olga", Role.OPERATOR);
        household.enter("ada");
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
        household.empty();
    }

    @Test
    void judgesAnOpenSessionByTheRoleOfNow() {
        Authentication olga = household.session("olga");
        assertThatThrownBy(() -> Household.as(olga, people::list))
                .isInstanceOf(AccessDeniedException.class);

        people.changeRole("olga", Role.ADMINISTRATOR);
        assertThat(Household.as(olga, people::list)).hasSize(3);

        people.changeRole("olga", Role.VIEWER);
        assertThatThrownBy(() -> Household.as(olga, people::list))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(household.auditTrail())
                .contains(
                        "ada identity.person.role-changed olga Operator>Administrator",
                        "ada identity.person.role-changed olga Administrator>Viewer");
    }

    @Test
    void endsEverySessionOfADeactivatedAccountForGood() {
        Authentication olga = household.session("olga");

        people.deactivate("olga");

        assertThat(olga.isAuthenticated()).isFalse();
        assertThat(olga.getAuthorities()).isEmpty();
        assertThatThrownBy(() -> household.session("olga"))
                .isInstanceOf(BadCredentialsException.class);

        people.reactivate("olga");

        assertThat(olga.isAuthenticated()).isFalse();
        assertThat(household.session("olga").isAuthenticated()).isTrue();
        assertThat(household.auditTrail())
                .contains(
                        "ada identity.person.deactivated olga Active>Deactivated",
                        "ada identity.person.reactivated olga Deactivated>Active");
    }

    @Test
    void tellsTheRulesAtOnceAndSinceWhen() {
        var before = revisions.saved();
        var since = olgasStanding().since();

        people.changeRole("olga", Role.VIEWER);
        assertThat(olgasStanding().role()).isEqualTo(Role.VIEWER);
        assertThat(olgasStanding().since()).isEqualTo(since);
        people.deactivate("olga");
        assertThat(activeNames()).containsExactlyInAnyOrder("ada", "bob");
        people.reactivate("olga");

        assertThat(olgasStanding().since()).isAfter(since);
        assertThat(revisions.saved().number()).isEqualTo(before.number() + 3);
    }

    @Test
    void keepsTheLastAdministrator() {
        people.deactivate("bob");

        assertThatThrownBy(() -> people.changeRole("ada", Role.OPERATOR))
                .isInstanceOf(LastAdministrator.class)
                .hasMessage(
                        "ada is the only administrator left. Make somebody else an administrator"
                                + " first.");
        assertThatThrownBy(() -> people.deactivate("ada")).isInstanceOf(LastAdministrator.class);

        assertThat(people.list())
                .extracting(PersonDetails::name, PersonDetails::role, PersonDetails::active)
                .contains(org.assertj.core.groups.Tuple.tuple("ada", Role.ADMINISTRATOR, true));
    }

    @RepeatedTest(5)
    void keepsOneOfTwoAdministratorsWhoDemoteEachOtherAtOnce() throws Exception {
        Authentication ada = household.session("ada");
        Authentication bob = household.session("bob");
        var together = new CyclicBarrier(2);
        List<Callable<Boolean>> acts =
                List.of(demotes(ada, "bob", together), demotes(bob, "ada", together));

        try (var threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(acts)).extracting(Future::get).containsOnlyOnce(true);
        }
        assertThat(
                        household
                                .jdbc()
                                .sql("select count(*) from person where role = 'ADMINISTRATOR'")
                                .query(Long.class)
                                .single())
                .isOne();
    }

    private Callable<Boolean> demotes(Authentication who, String whom, CyclicBarrier together) {
        return () -> {
            Household.act(who);
            together.await();
            try {
                people.changeRole(whom, Role.VIEWER);
                return true;
            } catch (NoLongerAdministrator | LastAdministrator | AccessDeniedException late) {
                return false;
            }
        };
    }

    @Test
    void invitesByALinkThatOpensOnce() {
        OneTimeLink link = links.invite(Role.OPERATOR, "Grace of the data team");
        assertThat(links.invitations())
                .extracting(Invitation::meantFor)
                .containsExactly("Grace of the data team");
        assertThat(following.look(link.code())).isEqualTo(new LinkPurpose.Join(Role.OPERATOR));

        following.join(link.code(), new NewPerson("Grace", "Grace Hopper", NEXT));

        assertThat(household.session("grace", NEXT).getAuthorities())
                .extracting("authority")
                .containsExactly("ROLE_OPERATOR");
        assertThatThrownBy(() -> following.join(link.code(), new NewPerson("eve", "", NEXT)))
                .isInstanceOf(LinkRefused.class);
        assertThat(links.invitations()).isEmpty();
        assertThat(household.auditTrail())
                .contains("invitation by ada identity.person.created grace >Operator");
    }

    @Test
    void keepsTheLinkWhenTheNameIsTakenOrThePasswordWeak() {
        OneTimeLink link = links.invite(Role.VIEWER, "");

        assertThatThrownBy(() -> following.join(link.code(), new NewPerson("Olga", "", NEXT)))
                .isInstanceOf(AccountNameTaken.class)
                .hasMessage("“olga” is taken. Choose another username.");
        assertThatThrownBy(
                        () ->
                                following.join(
                                        link.code(), new NewPerson("eve", "", Secret.of("short"))))
                .isInstanceOf(PasswordRefused.class);

        following.join(link.code(), new NewPerson("eve", "", NEXT));
    }

    @Test
    void tellsOfADisplayNameThatIsTooLongAndKeepsTheLink() {
        OneTimeLink link = links.invite(Role.VIEWER, "");

        assertThatThrownBy(
                        () ->
                                following.join(
                                        link.code(), new NewPerson("eve", "e".repeat(121), NEXT)))
                .isInstanceOf(Refusal.class)
                .hasMessage("121 characters are too many. Use at most 120.")
                .extracting(refusal -> ((Refusal) refusal).field().orElse(""))
                .isEqualTo("displayName");

        following.join(link.code(), new NewPerson("eve", "Eve\0\nof\u2028the\u202E team", NEXT));
        assertThat(people.list())
                .filteredOn(person -> person.name().equals("eve"))
                .extracting(PersonDetails::displayName)
                .containsExactly("Eve of the  team");
    }

    @Test
    void writesWhatAnInvitationIsForInOneLine() {
        links.invite(Role.VIEWER, "Grace\r\nadmin identity.signed-in");

        assertThat(household.auditTrail())
                .anyMatch(line -> line.contains("Grace admin identity.signed-in"));
    }

    @Test
    void keepsOnlyThePrintOfALink() {
        OneTimeLink link = links.invite(Role.VIEWER, "");

        assertThat(
                        household
                                .jdbc()
                                .sql("select * from one_time_link")
                                .query()
                                .listOfRows()
                                .toString())
                .doesNotContain(link.code().reveal());
        assertThat(household.auditTrail().toString()).doesNotContain(link.code().reveal());
    }

    @Test
    void takesNoLinkThatWasWithdrawnOrWhoseMakerMayNoLonger() {
        OneTimeLink withdrawn = links.invite(Role.VIEWER, "");
        links.withdraw(links.invitations().getFirst());
        Authentication bob = household.session("bob");
        OneTimeLink bobs = Household.as(bob, () -> links.invite(Role.ADMINISTRATOR, "himself"));
        OneTimeLink reset = Household.as(bob, () -> links.resetPassword("ada"));

        people.changeRole("bob", Role.VIEWER);

        for (OneTimeLink link : List.of(withdrawn, bobs, reset)) {
            assertThatThrownBy(() -> following.look(link.code())).isInstanceOf(LinkRefused.class);
        }
    }

    @Test
    void takesNoExpiredLink() {
        OneTimeLink link = links.invite(Role.VIEWER, "");
        household.jdbc().sql("update one_time_link set expires_at = current_timestamp").update();

        assertThatThrownBy(() -> following.look(link.code())).isInstanceOf(LinkRefused.class);
        assertThat(links.invitations()).isEmpty();
    }

    @Test
    void slowsDownWhoTriesLinks() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.77");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> following.look(Secret.of("guess")));
        }

        assertThatThrownBy(() -> following.look(Secret.of("guess")))
                .hasMessageStartingWith("Too many wrong links.");
    }

    @Test
    void letsSomebodyChooseANewPasswordByLinkAndEndsWhatTheOldOneOpened() {
        Authentication olga = household.session("olga");
        OneTimeLink link = links.resetPassword("olga");
        assertThat(olga.isAuthenticated()).as("until the link is followed").isTrue();
        assertThat(following.look(link.code())).isEqualTo(new LinkPurpose.ChoosePassword("olga"));

        following.choosePassword(link.code(), NEXT);

        assertThat(olga.isAuthenticated()).isFalse();
        assertThat(household.session("olga", NEXT).isAuthenticated()).isTrue();
        assertThatThrownBy(() -> household.session("olga"))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> following.choosePassword(link.code(), NEXT))
                .isInstanceOf(LinkRefused.class);
    }

    @Test
    void keepsOneResetLinkForAnAccount() {
        OneTimeLink first = links.resetPassword("olga");
        OneTimeLink second = links.resetPassword("olga");

        assertThatThrownBy(() -> following.look(first.code())).isInstanceOf(LinkRefused.class);
        assertThat(following.look(second.code())).isEqualTo(new LinkPurpose.ChoosePassword("olga"));
    }

    @Test
    void changesOnesOwnPasswordAndEndsTheOtherSessions() {
        Authentication here = household.session("olga");
        Authentication there = household.session("olga");
        Household.act(here);

        account.changePassword(Household.PASSWORD, NEXT);

        assertThat(here.isAuthenticated()).isTrue();
        assertThat(there.isAuthenticated()).isFalse();
        assertThat(household.session("olga", NEXT).isAuthenticated()).isTrue();
    }

    @Test
    void takesNoLinkToANewPasswordFromBeforeItsOwnerChoseAnother() {
        OneTimeLink astray = links.resetPassword("olga");
        Household.act(household.session("olga"));

        account.changePassword(Household.PASSWORD, NEXT);

        assertThatThrownBy(() -> following.choosePassword(astray.code(), Household.PASSWORD))
                .isInstanceOf(LinkRefused.class);
    }

    @Test
    void changesNoPasswordForWhoDoesNotKnowThePresentOne() {
        assertThatThrownBy(() -> account.changePassword(NEXT, NEXT))
                .isInstanceOf(PasswordNotConfirmed.class);
        assertThatThrownBy(
                        () -> account.changePassword(Household.PASSWORD, Secret.of("password123")))
                .isInstanceOf(PasswordRefused.class);

        assertThat(household.session("ada").isAuthenticated()).isTrue();
    }

    @Test
    void lendsAnApiTokenTheLesserOfItsRoleAndItsPersons() {
        household.enter("olga");
        Secret token = tokens.make("nightly", Role.OPERATOR, Duration.ofDays(30));
        household.enter("ada");
        assertThat(bring(token).getAuthorities())
                .extracting("authority")
                .containsExactly("ROLE_OPERATOR");

        people.changeRole("olga", Role.VIEWER);
        assertThat(bring(token).getAuthorities())
                .extracting("authority")
                .containsExactly("ROLE_VIEWER");
        people.changeRole("olga", Role.ADMINISTRATOR);
        assertThat(bring(token).getAuthorities())
                .extracting("authority")
                .containsExactly("ROLE_OPERATOR");
    }

    @Test
    void endsTheApiTokensOfADeactivatedAccountForGood() {
        household.enter("olga");
        Secret token = tokens.make("nightly", Role.VIEWER, Duration.ofDays(30));
        Authentication running = bring(token);
        household.enter("ada");

        people.deactivate("olga");

        assertThat(running.isAuthenticated()).isFalse();
        assertThatThrownBy(() -> bring(token)).isInstanceOf(BadCredentialsException.class);
        people.reactivate("olga");
        assertThatThrownBy(() -> bring(token)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void keepsOnlyThePrintOfAnApiTokenAndNotesItsUse() {
        Secret token = tokens.make("nightly", Role.VIEWER, Duration.ofDays(30));
        bring(token);

        assertThat(token.reveal()).matches("rg_api_[0-9A-Za-z]{38}");
        assertThat(tokens.own())
                .singleElement()
                .satisfies(
                        own -> {
                            assertThat(own.name()).isEqualTo("nightly");
                            assertThat(own.lastUsed()).isPresent();
                        });
        assertThat(household.jdbc().sql("select * from api_token").query().listOfRows().toString())
                .doesNotContain(token.reveal());
        assertThat(household.auditTrail().toString()).doesNotContain(token.reveal());
    }

    @Test
    void takesNoRevokedOrExpiredToken() {
        Secret revoked = tokens.make("one", Role.VIEWER, Duration.ofDays(1));
        tokens.revoke(tokens.own().getFirst());
        Secret expired = tokens.make("two", Role.VIEWER, Duration.ofDays(1));
        household.jdbc().sql("update api_token set expires_at = current_timestamp").update();

        assertThatThrownBy(() -> bring(revoked)).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> bring(expired)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void makesNoTokenAboveOnesRoleOrByAToken() {
        household.enter("olga");
        assertThatThrownBy(() -> tokens.make("x", Role.ADMINISTRATOR, Duration.ofDays(1)))
                .hasMessage("Administrator is more than your own role. At most Operator.");
        assertThatThrownBy(() -> tokens.make(" ", Role.VIEWER, Duration.ofDays(1)))
                .isInstanceOf(ApiTokenRefused.class);
        assertThatThrownBy(() -> tokens.make("x", Role.VIEWER, Duration.ofDays(400)))
                .isInstanceOf(ApiTokenRefused.class);
        Secret token = tokens.make("x", Role.VIEWER, Duration.ofDays(1));
        assertThatThrownBy(() -> tokens.make("x", Role.VIEWER, Duration.ofDays(1)))
                .hasMessage("You have a token “x” already.");

        Household.act(bring(token));

        assertThatThrownBy(() -> tokens.make("y", Role.VIEWER, Duration.ofDays(1)))
                .hasMessageStartingWith("This cannot be done with an API token.");
        assertThatThrownBy(() -> account.changePassword(Household.PASSWORD, NEXT))
                .hasMessageStartingWith("This cannot be done with an API token.");
    }

    private Authentication bring(Secret token) {
        return tokenSignIn.signIn(token.reveal(), java.util.Optional.empty(), null);
    }

    private PersonStanding olgasStanding() {
        return active().stream()
                .filter(person -> person.name().equals("olga"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> activeNames() {
        return active().stream().map(PersonStanding::name).toList();
    }

    private List<PersonStanding> active() {
        return java.util.Objects.requireNonNull(
                household.transactions().execute(transaction -> standing.active()));
    }
}
