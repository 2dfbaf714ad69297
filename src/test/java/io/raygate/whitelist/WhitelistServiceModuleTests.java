package io.raygate.whitelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.raygate.applications.ApplicationFeed;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.NoSuchApplication;
import io.raygate.applications.StaleEdit;
import io.raygate.applications.Wishes;
import io.raygate.applications.spi.Exposure;
import io.raygate.applications.spi.ExposureSource;
import io.raygate.applications.spi.TopologyCallers;
import io.raygate.enforcement.RecordingGateway;
import io.raygate.enforcement.RulesTest;
import io.raygate.gateway.traffic.OpenConnection;
import io.raygate.gateway.traffic.RefusedCaller;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Revision;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RulesTest
class WhitelistServiceModuleTests {

    @Autowired ApplicationService applications;
    @Autowired ApplicationStatuses statuses;
    @Autowired ApplicationFeed feed;
    @Autowired WhitelistService whitelists;
    @Autowired ExposureSource exposures;
    @Autowired TopologyCallers callers;
    @Autowired RecordingGateway gateway;
    @Autowired JdbcClient jdbc;

    private ApplicationId application;

    @BeforeEach
    void createAnApplication() {
        application = applications.create(Wishes.named("app-" + UUID.randomUUID()));
    }

    @Test
    void startsWithThisHostInTheGroupDefault() {
        assertThat(whitelists.of(application).groups())
                .containsExactly(new WhitelistGroup("default", blocks("127.0.0.1"), "", 0));
    }

    @Test
    void keepsEntriesAsTheyWereTypedButEachOnce() {
        save("office", "10.20.0.0/16", "10.20.3.4", "fd20:40::/48", "10.20.3.4");

        assertThat(whitelists.of(application).group("office"))
                .map(WhitelistGroup::entries)
                .contains(blocks("10.20.0.0/16", "10.20.3.4", "fd20:40::/48"));
    }

    @Test
    void showsDefaultFirstAndTheOthersByName() {
        save("vpn_eu", "10.30.0.0/16");
        save("a_lab", "10.40.0.0/16");

        assertThat(whitelists.of(application).groups())
                .extracting(WhitelistGroup::name)
                .containsExactly("default", "a_lab", "vpn_eu");
    }

    @Test
    void letsDefaultBeEditedEvenCleared() {
        WhitelistGroup standard = group("default");

        whitelists.save(application, GroupDraft.edited(standard, List.of(), ""), false);

        assertThat(group("default").entries()).isEmpty();
        assertThat(whitelists.of(application).union().isEmpty()).isTrue();
    }

    @Test
    void doesNotLetDefaultBeRemoved() {
        assertThatThrownBy(() -> whitelists.remove(application, "default", 0))
                .isInstanceOf(WhitelistRefusal.DefaultGroupStays.class)
                .hasMessage("default cannot be removed. Its entries can be edited.");
    }

    @Test
    void refusesANameThatIsTaken() {
        save("office", "10.20.0.0/16");

        assertThatThrownBy(() -> save("office", "10.30.0.0/16"))
                .isInstanceOf(WhitelistRefusal.GroupNameTaken.class)
                .hasMessageStartingWith("“office” is the name of another group.");
        assertThatThrownBy(() -> save("default", "10.30.0.0/16"))
                .isInstanceOf(WhitelistRefusal.GroupNameTaken.class);
    }

    @Test
    void refusesANameThatIsNone() {
        assertThatThrownBy(() -> save("Office-Paris", "10.20.0.0/16"))
                .isInstanceOf(WhitelistRefusal.MalformedGroupName.class)
                .hasMessageContaining("for example office_paris")
                .satisfies(
                        refusal ->
                                assertThat(((WhitelistRefusal) refusal).field()).contains("name"));
    }

    @Test
    void refusesTheSecondOfTwoEdits() {
        save("office", "10.20.0.0/16");
        WhitelistGroup readByBoth = group("office");
        whitelists.save(
                application, GroupDraft.edited(readByBoth, blocks("10.20.0.0/17"), ""), false);

        assertThatThrownBy(
                        () ->
                                whitelists.save(
                                        application,
                                        GroupDraft.edited(readByBoth, blocks("10.0.0.0/8"), ""),
                                        false))
                .isInstanceOf(StaleEdit.class)
                .hasMessageMatching(
                        "Group office was changed by mara \\(\\d+ \\w+ \\d\\d:\\d\\d:\\d\\d UTC\\) while.*");
        assertThatThrownBy(() -> whitelists.remove(application, "office", readByBoth.version()))
                .isInstanceOf(StaleEdit.class);
        assertThat(group("office").entries()).isEqualTo(blocks("10.20.0.0/17"));
    }

    @Test
    void refusesTheEditOfAGroupThatIsGone() {
        save("office", "10.20.0.0/16");
        WhitelistGroup read = group("office");
        whitelists.remove(application, "office", 0);

        assertThatThrownBy(
                        () ->
                                whitelists.save(
                                        application,
                                        GroupDraft.edited(read, blocks("10.0.0.0/8"), ""),
                                        false))
                .isInstanceOfSatisfying(
                        StaleEdit.class, stale -> assertThat(stale.who()).contains("mara"));
    }

    @Test
    void refusesTheFiftyFirstGroup() {
        IntStream.range(1, 50).forEach(i -> save("group_" + i, "10.0.%d.0/24".formatted(i)));

        assertThatThrownBy(() -> save("one_too_many", "10.1.0.0/24"))
                .isInstanceOf(WhitelistRefusal.TooManyGroups.class)
                .hasMessageStartingWith("50 groups exist already.");
        assertThat(whitelists.of(application).groups()).hasSize(50);
    }

    @Test
    void keepsAHundredThousandEntriesAndRefusesOneMore() {
        List<Cidr> many = singles(99_999);

        whitelists.save(application, GroupDraft.added("many", many, ""), false);

        assertThat(group("many").entries()).isEqualTo(many);
        assertThatThrownBy(() -> save("office", "10.20.0.1"))
                .isInstanceOf(WhitelistRefusal.TooManyEntries.class)
                .hasMessageStartingWith("100,001 entries are too many. At most 100,000");
    }

    @Test
    void asksForAConfirmationBeforeHalfTheWorldGetsIn() {
        GroupDraft open = GroupDraft.added("demo", blocks("0.0.0.0/1", "128.0.0.0/1"), "");

        assertThat(whitelists.preview(application, open).opensToTheWorld()).isTrue();
        assertThatThrownBy(() -> whitelists.save(application, open, false))
                .isInstanceOf(WhitelistRefusal.WorldOpenNotConfirmed.class)
                .hasMessageStartingWith("4,294,967,296 addresses would get in.");
        whitelists.save(application, open, true);

        assertThat(whitelists.of(application).union().contains(IpAddress.of("8.8.8.8"))).isTrue();
    }

    @Test
    void judgesTheUnionOfAllGroupsWhenItAsksForAConfirmation() {
        save("lower", "8.0.0.0/8");

        assertThatThrownBy(() -> save("one_more", "9.9.9.9"))
                .isInstanceOf(WhitelistRefusal.WorldOpenNotConfirmed.class);
    }

    @Test
    void previewsWhatASaveChanges() {
        save("office", "10.20.0.0/16");
        save("vpn_eu", "10.20.3.0/24");
        connectFrom("10.20.7.15");
        connectFrom("10.20.3.4");
        GroupDraft narrower =
                GroupDraft.edited(group("office"), blocks("10.20.0.0/24", "203.0.113.7"), "");

        ChangePreview preview = whitelists.preview(application, narrower);

        assertThat(preview.gains()).hasToString("[203.0.113.7]");
        assertThat(preview.loses())
                .hasToString("[10.20.1.0 – 10.20.2.255, 10.20.4.0 – 10.20.255.255]");
        assertThat(preview.stays())
                .hasToString("[10.20.0.0 – 10.20.0.255, 10.20.3.0 – 10.20.3.255, 127.0.0.1]");
        assertThat(preview.open()).isEqualTo(2);
        assertThat(preview.cut())
                .extracting(OpenConnection::peer)
                .containsExactly(IpAddress.of("10.20.7.15"));
        assertThat(preview.opensToTheWorld()).isFalse();
        assertThat(group("office").entries()).isEqualTo(blocks("10.20.0.0/16"));
    }

    @Test
    void previewsARemoval() {
        save("office", "10.20.0.0/16");

        ChangePreview preview = whitelists.previewRemoval(application, "office");

        assertThat(preview.loses()).hasToString("[10.20.0.0 – 10.20.255.255]");
        assertThat(preview.gains().isEmpty()).isTrue();
    }

    @Test
    void tellsWhichEntriesLetAnAddressIn() {
        save("office", "10.20.0.0/16");
        save("vpn_eu", "10.20.3.4", "10.99.0.0/16");

        AddressVerdict inside = whitelists.which(application, IpAddress.of("10.20.3.4"));
        AddressVerdict outside = whitelists.which(application, IpAddress.of("203.0.113.9"));

        assertThat(inside.getsIn()).isTrue();
        assertThat(inside.reasons())
                .containsExactly(
                        new AddressVerdict.Reason(Cidr.of("10.20.0.0/16"), "office"),
                        new AddressVerdict.Reason(Cidr.of("10.20.3.4"), "vpn_eu"));
        assertThat(outside.getsIn()).isFalse();
    }

    @Test
    void writesEachChangeIntoTheAuditTrail() {
        save("office", "10.20.0.0/16");
        whitelists.save(
                application,
                GroupDraft.edited(group("office"), blocks("10.20.0.0/17"), "Berlin"),
                false);
        whitelists.remove(application, "office", 1);

        assertThat(
                        jdbc.sql(
                                        "select action || ' ' || target || ': ' || value_before || ' -> ' || value_after"
                                                + " from audit_entry where application = ? and action like 'whitelist%'"
                                                + " order by id")
                                .param(application.value())
                                .query(String.class)
                                .list())
                .containsExactly(
                        "whitelist.group.saved office:  -> 10.20.0.0/16",
                        "whitelist.group.saved office: 10.20.0.0/16 (“”) -> 10.20.0.0/17 (“Berlin”)",
                        "whitelist.group.removed office: 10.20.0.0/17 -> ");
    }

    @Test
    void tellsOpenPagesOfAChangeThatIsInForce() {
        List<Revision> inForceWhenTold = new CopyOnWriteArrayList<>();
        var subscription =
                feed.subscribe(changed -> inForceWhenTold.add(gateway.rules().revision()));

        Revision saved = save("office", "10.20.0.0/16");

        await().untilAsserted(() -> assertThat(inForceWhenTold).contains(saved));
        subscription.remove();
        assertThat(inForceWhenTold).allMatch(seen -> !saved.isAfter(seen));
    }

    @Test
    void goesWithItsApplication() {
        statuses.removed(application);

        assertThatThrownBy(() -> whitelists.of(application)).isInstanceOf(NoSuchApplication.class);
        assertThat(
                        jdbc.sql("select count(*) from whitelist_group where application = ?")
                                .param(application.value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void saysHowOpenAnApplicationIs() {
        assertThat(exposures.exposure(application))
                .isEqualTo(new Exposure(Exposure.Level.THIS_HOST_ONLY, BigInteger.ZERO));

        save("office", "10.20.0.0/24");
        assertThat(exposures.exposure(application))
                .isEqualTo(new Exposure(Exposure.Level.PRIVATE, BigInteger.valueOf(256)));

        whitelists.save(application, GroupDraft.added("world", blocks("::/0"), ""), true);
        assertThat(exposures.exposure(application).level()).isEqualTo(Exposure.Level.OPEN_INSIDE);
    }

    @Test
    void countsCallers() {
        Revision saved = save("office", "10.20.0.0/24");
        refuseLately("203.0.113.9", 12, Duration.ofHours(1));
        refuseLately("203.0.113.10", 5, Duration.ofHours(25));

        assertThat(callers.callers(application))
                .isEqualTo(new TopologyCallers.Callers(2, BigInteger.valueOf(257), 12, saved));
    }

    private Revision save(String group, String... entries) {
        return whitelists.save(application, GroupDraft.added(group, blocks(entries), ""), false);
    }

    private WhitelistGroup group(String name) {
        return whitelists.of(application).group(name).orElseThrow();
    }

    private static List<Cidr> blocks(String... entries) {
        return Stream.of(entries).map(Cidr::of).toList();
    }

    /** Every other address of 10.0.0.0/8, so that nothing can be joined. */
    private static List<Cidr> singles(int count) {
        return IntStream.range(0, count)
                .map(i -> 2 * i)
                .mapToObj(i -> Cidr.of("10.%d.%d.%d".formatted(i >> 16, i >> 8 & 255, i & 255)))
                .toList();
    }

    private void connectFrom(String address) {
        gateway.connect(
                new OpenConnection(
                        EndpointId.privateDashboard(application),
                        IpAddress.of(address),
                        Instant.EPOCH,
                        "idle",
                        false));
    }

    private void refuseLately(String address, long times, Duration ago) {
        gateway.refuse(
                new RefusedCaller(
                        EndpointId.privateDashboard(application),
                        IpAddress.of(address),
                        times,
                        Instant.now().minus(ago)));
    }
}
