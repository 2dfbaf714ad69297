package io.raygate.whitelist.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.raygate.PageTest;
import io.raygate.PageVisit;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.Wishes;
import io.raygate.gateway.traffic.InMemoryTraffic;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Role;
import io.raygate.whitelist.GroupDraft;
import io.raygate.whitelist.WhitelistGroup;
import io.raygate.whitelist.WhitelistService;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@PageTest
class WhitelistViewTests extends PageVisit {

    @Autowired ApplicationService applications;
    @Autowired WhitelistService whitelists;
    @Autowired InMemoryTraffic traffic;

    private String name = "";
    private ApplicationId id = new ApplicationId("pa-00000000");

    @BeforeEach
    void createAnApplication() {
        traffic.forgetsEverything();
        name = "ranking-" + UUID.randomUUID().toString().substring(0, 8);
        id = as(Role.OPERATOR, () -> applications.create(Wishes.named(name)));
    }

    @Test
    void listsTheGroupsAndSaysThatDefaultStays() {
        saved("vpn_eu", "Team VPN", "10.20.0.0/16", "10.21.4.0/24", "fd20:40::/48", "192.0.2.7");

        open();

        assertThat(text()).contains("default", "This host only. Cannot be deleted", "127.0.0.1");
        assertThat(text()).contains("vpn_eu", "Team VPN", "10.20.0.0/16", "+1 more", "2 of 50");
        assertThat(text()).contains("127.0.0.1 and ::1 are this machine");
    }

    @Test
    void saysWhichRevisionIsSavedAndWhichIsInForce() {
        open();
        assertThat(text()).contains("Saved").contains(", in force");

        traffic.fallsAsleep();
        saved("late", "", "10.0.0.1");
        catchUp();

        assertThat(text()).contains(": applying");
    }

    @Test
    void addsAGroupThatIsInForceWhenTheDialogCloses() {
        open();
        press("Add Whitelist");

        type("Group name", "office_berlin");
        typeEntries("198.51.100.24/29, 192.0.2.80");
        assertThat(text(dialog()))
                .contains("What changes when you save", "198.51.100.24/29", "9 addresses");
        press("Add group");

        assertThat(group("office_berlin").entries())
                .containsExactly(Cidr.of("198.51.100.24/29"), Cidr.of("192.0.2.80"));
        assertThat(notices()).contains("office_berlin saved, in force.");
        catchUp();
        assertThat(text()).contains("office_berlin");
    }

    @Test
    void saysWhatIsWrongWithEachEntryInTheOrderTypedAndCuresIt() {
        open();
        press("Add Whitelist");
        type("Group name", "office_paris");

        typeEntries("192.0.2.64/29\n10.20.3.7/16\n300.1.2.3\n192.0.2.64/29");

        assertThat(text(dialog()))
                .containsSubsequence(
                        "10.20.3.7/16 has host bits set. Did you mean 10.20.0.0/16?",
                        "300.1.2.3",
                        "192.0.2.64/29 is listed twice.",
                        "2 entries with a message above");
        assertThat(button("Add group").isEnabled()).isFalse();

        press("Use 10.20.0.0/16");
        press("Remove duplicate");
        typeEntries(entries().getValue().replace("300.1.2.3", ""));

        assertThat(button("Add group").isEnabled()).isTrue();
    }

    @Test
    void unfoldsTheMessagesThereWasNoRoomFor() {
        open();
        press("Add Whitelist");
        typeEntries(
                IntStream.range(0, 9)
                        .mapToObj("300.1.2.%d"::formatted)
                        .collect(Collectors.joining("\n")));
        assertThat(text(findings())).contains("300.1.2.7").doesNotContain("300.1.2.8");

        press("Show 1 more message");

        assertThat(text(findings())).contains("300.1.2.7", "300.1.2.8");
        assertThat(has("Show 1 more message")).isFalse();
    }

    private EntryFindings findings() {
        return find(EntryFindings.class).single();
    }

    @Test
    void explainsAMalformedNameAtItsField() {
        open();
        press("Add Whitelist");

        type("Group name", "Office-Paris");

        TextField field = field("Group name");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage())
                .contains("has capitals and a hyphen", "for example office_paris");
    }

    @Test
    void doesNotAddAGroupThatHasNeitherNameNorEntries() {
        open();
        press("Add Whitelist");

        press("Add group");

        assertThat(field("Group name").isInvalid()).isTrue();
        assertThat(entries().getErrorMessage()).contains("There is no entry yet");
        assertThat(whitelists.of(id).groups()).hasSize(1);
    }

    @Test
    void saysAtTheFieldThatANameIsTakenAndPreviewsNothing() {
        saved("vpn_eu", "", "10.20.0.0/16");
        open();
        press("Add Whitelist");
        typeEntries("10.30.0.0/16");

        type("Group name", "vpn_eu");

        assertThat(field("Group name").getErrorMessage()).contains("is the name of another group");
        assertThat(text(dialog())).doesNotContain("Loses access");
        assertThat(button("Add group").isEnabled()).isFalse();

        type("Group name", "vpn_us");
        assertThat(field("Group name").isInvalid()).isFalse();
        assertThat(button("Add group").isEnabled()).isTrue();
    }

    @Test
    void namesThePriceOfAChangeBeforeItIsMade() {
        saved("vpn_eu", "Team VPN", "10.20.0.0/16");
        traffic.connects(id, "10.20.7.15", "job log");
        traffic.connects(id, "10.20.3.1", "idle");
        open();
        press("Configure vpn_eu");

        typeEntries("10.20.3.0/24");

        assertThat(text(dialog()))
                .contains("10.20.0.0 – 10.20.2.255", "65,280 addresses")
                .contains("1 open connection: 1 from 10.20.7.15 (job log)", "1 of 2");
        press("Save and cut 1 connection");
        assertThat(group("vpn_eu").entries()).containsExactly(Cidr.of("10.20.3.0/24"));
        assertThat(notices()).contains("vpn_eu saved, in force. 1 connection cut.");
    }

    @Test
    void takesASavedChangeBack() {
        saved("vpn_eu", "Team VPN", "10.20.0.0/16");
        open();
        press("Configure vpn_eu");
        typeEntries("10.20.3.0/24");
        press("Save");

        press("Undo");

        assertThat(group("vpn_eu").entries()).containsExactly(Cidr.of("10.20.0.0/16"));
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasFaster() {
        WhitelistGroup before = saved("vpn_eu", "Team VPN", "10.20.0.0/16");
        open();
        press("Configure vpn_eu");
        typeEntries("10.20.0.0/16\n10.21.0.0/16");
        whitelists.save(
                id, GroupDraft.edited(before, List.of(Cidr.of("10.99.0.0/16")), "Team VPN"), false);

        press("Save");

        assertThat(text(dialog()))
                .containsPattern("vpn_eu was changed by mara at \\d\\d:\\d\\d while you edited it")
                .contains("added 10.99.0.0/16, removed 10.20.0.0/16");
        assertThat(entries().getValue()).isEqualTo("10.20.0.0/16\n10.21.0.0/16");
        press("Save");
        assertThat(group("vpn_eu").entries())
                .containsExactly(Cidr.of("10.20.0.0/16"), Cidr.of("10.21.0.0/16"));
    }

    @Test
    void tellsAnOperatorThatOnlyAnAdministratorLetsTheWorldIn() {
        open();
        press("Add Whitelist");
        type("Group name", "demo_day");
        typeEntries("0.0.0.0/1, 128.0.0.0/1");

        press("Add group");

        assertThat(entries().getErrorMessage())
                .contains("Only an administrator opens an application this wide.");
        assertThat(whitelists.of(id).group("demo_day")).isEmpty();
    }

    @Test
    @WithMockUser(username = "ada", roles = "ADMINISTRATOR")
    void asksForTheNameBeforeItLetsTheWorldIn() {
        open();
        press("Add Whitelist");
        type("Group name", "demo_day");
        typeEntries("0.0.0.0/1, 128.0.0.0/1");

        press("Add group");

        assertThat(whitelists.of(id).group("demo_day")).isEmpty();
        Button act = button("Let everyone in");
        assertThat(act.isEnabled()).isFalse();
        type("Type " + name + " to confirm", name);
        press("Let everyone in");
        assertThat(group("demo_day").entries()).hasSize(2);
        catchUpUntil(
                () ->
                        assertThat(text())
                                .contains(
                                        "The whitelist lets everyone who reaches the private endpoint in"));
    }

    @Test
    void addsTheAddressThatTheEndpointSees() {
        open();
        press("Add Whitelist");

        traffic.probes().getLast().seen().complete(IpAddress.of("203.0.113.7"));
        catchUp();
        press("Add my current address, 203.0.113.7");

        assertThat(entries().getValue()).isEqualTo("203.0.113.7");
        assertThat(text(dialog())).contains("this is you");
    }

    @Test
    void saysWhenTheEndpointDoesNotSeeTheBrowser() {
        open();
        press("Add Whitelist");
        traffic.probes()
                .getLast()
                .seen()
                .completeExceptionally(new IllegalStateException("unused"));
        catchUp();

        press("Add my current address");
        traffic.probes()
                .getLast()
                .seen()
                .completeExceptionally(new IllegalStateException("unused"));
        catchUp();

        assertThat(text(dialog())).contains("The endpoint has not seen this browser within 8 s");
        assertThat(entries().getValue()).isEmpty();
    }

    @Test
    void fillsTheDialogInForARefusedCaller() {
        traffic.refuses(id, "203.0.113.9", 12);
        open();
        assertThat(text()).contains("Refused lately", "12×");

        press("Allow 203.0.113.9");

        assertThat(entries().getValue()).isEqualTo("203.0.113.9");
    }

    @Test
    void offersNobodyWhoIsAdmittedMeanwhile() {
        traffic.refuses(id, "203.0.113.9", 12);
        saved("visitor", "", "203.0.113.9");
        open();
        assertThat(text()).contains("Nobody whom the rules still refuse.");

        press("Configure visitor");

        assertThat(text(dialog())).doesNotContain("Add 203.0.113.9");
    }

    @Test
    void doesNotSayThisHostOnlyOfADefaultThatIsWider() {
        WhitelistGroup before = group("default");
        whitelists.save(id, GroupDraft.edited(before, List.of(Cidr.of("10.1.1.1")), ""), false);

        open();

        assertThat(text()).contains("Cannot be deleted").doesNotContain("only. Cannot");
    }

    @Test
    void removesAGroupAfterSayingWhoIsCut() {
        saved("vpn_eu", "", "10.20.0.0/16");
        traffic.connects(id, "10.20.7.15", "job log");
        open();

        choose("More for vpn_eu", "Remove");
        assertThat(text(dialog())).contains("65,536 addresses no longer get in");
        press("Remove and cut 1 connection");

        assertThat(whitelists.of(id).group("vpn_eu")).isEmpty();
        assertThat(notices()).contains("vpn_eu removed, in force. 1 connection cut.");
    }

    @Test
    void answersWhichRuleLetsAnAddressIn() {
        saved("vpn_eu", "", "10.20.0.0/16");
        open();

        check("10.20.3.4");
        check("203.0.113.9");
        assertThat(text())
                .contains("10.20.3.4 gets in", "by 10.20.0.0/16 in group vpn_eu")
                .contains("203.0.113.9 is refused", "no group holds it");

        check("10.20.3");
        assertThat(
                        find(TextField.class)
                                .withAriaLabel("Address to check")
                                .single()
                                .getErrorMessage())
                .contains("“10.20.3” is not an address");
    }

    @Test
    @WithMockUser(username = "vera", roles = "VIEWER")
    void showsAViewerWhoGetsInAndOffersNoChange() {
        open();

        assertThat(text()).contains("default", "127.0.0.1").doesNotContain("Configure");
        assertThat(has("Add Whitelist")).isFalse();
    }

    private void open() {
        open("applications/" + id + "/whitelist");
    }

    private TextArea entries() {
        return area("IP addresses and CIDR blocks");
    }

    private void typeEntries(String text) {
        typeInto(entries(), text);
    }

    private void check(String address) {
        TextField field = find(TextField.class).withAriaLabel("Address to check").single();
        test(field).setValue(address);
        press("Check");
    }

    private WhitelistGroup saved(String group, String comment, String... entries) {
        List<Cidr> blocks = java.util.Arrays.stream(entries).map(Cidr::of).toList();
        whitelists.save(id, GroupDraft.added(group, blocks, comment), false);
        return group(group);
    }

    private WhitelistGroup group(String group) {
        return whitelists.of(id).group(group).orElseThrow();
    }
}
