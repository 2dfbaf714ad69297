package io.raygate.applications.ui.detail;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.tabs.Tabs;
import io.raygate.PageTest;
import io.raygate.PageVisit;
import io.raygate.applications.ApplicationFeed;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.Endpoint;
import io.raygate.applications.MovableClock;
import io.raygate.applications.RaySettings;
import io.raygate.applications.Status;
import io.raygate.applications.Wishes;
import io.raygate.gateway.traffic.InMemoryTraffic;
import io.raygate.runtime.InMemoryRuntime;
import io.raygate.runtime.Isolation;
import io.raygate.runtime.LaunchProgress;
import io.raygate.runtime.LaunchProgress.State;
import io.raygate.runtime.LaunchProgress.Step;
import io.raygate.runtime.Topology;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.ServiceName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@PageTest
class ApplicationDetailViewTests extends PageVisit {

    @Autowired ApplicationService applications;
    @Autowired ApplicationStatuses statuses;
    @Autowired ApplicationFeed feed;
    @Autowired InMemoryRuntime runtime;
    @Autowired InMemoryTraffic traffic;
    @Autowired MovableClock clock;

    private String name = "";
    private ApplicationId id = new ApplicationId("pa-00000000");

    @BeforeEach
    void createAnApplication() {
        traffic.forgetsEverything();
        runtime.forgetsEverything();
        clock.reset();
        name = "ranking-" + UUID.randomUUID().toString().substring(0, 8);
        id = as(Role.OPERATOR, () -> applications.create(Wishes.described(name, "Nightly model")));
    }

    @Test
    void tellsNameStatusExposureDescriptionAndId() {
        activated();

        open("applications/" + id);

        assertThat(text())
                .contains(name, "Activated", "This host only", "Nightly model", id.value());
    }

    @Test
    void givesEveryTabAnAddressOfItsOwn() {
        activated();

        open("applications/" + id);
        assertThat(currentTab()).isEqualTo("applications/" + id + "/basic-information");
        open("applications/" + id + "/whitelist");

        assertThat(currentTab()).isEqualTo("applications/" + id + "/whitelist");
        assertThat(text()).contains("Which rule lets this address in?");
    }

    @Test
    void hasNoPageForUnknownApplicationsAndTabs() {
        open("applications/pa-zzzzzzzz");
        assertThat(text(UI.getCurrent())).isNotNull();
        assertThat(text()).contains("pa-zzzzzzzz does not exist");

        open("applications/nonsense");
        assertThat(text()).contains("Not found");

        open("applications/" + id + "/nonsense");
        assertThat(text()).contains("Not found");
    }

    @Test
    void listsTheFacts() {
        activated();

        open("applications/" + id);

        assertThat(text())
                .contains("Runs on", "This machine", "Sealed box, own user")
                .contains(
                        "2.60.0", "512 MiB", "None beside Ray and Jupyter", "23 Nov 2026, somebody")
                .containsPattern("Saved \\d+, in force \\d+ since 17:55");
    }

    @Test
    void drawsTheLiveClusterBehindTheGate() {
        activated();
        runtime.shows(
                id,
                new Topology(
                        List.of(
                                node("head", true, true, 2),
                                node("second", false, true, 4),
                                node("third", false, false, 4)),
                        InMemoryRuntime.SOME_TIME));

        open("applications/" + id);

        eventually("Head 2 CPU, 4.0 GiB alive");
        assertThat(text())
                .contains("Worker 1 4 CPU, 4.0 GiB alive", "Worker 2 4 CPU, 4.0 GiB dead")
                .contains("1 IP group 1 address", "Everyone else", "Rules, rev.")
                .contains("/#/cluster/nodes/second");
    }

    @Test
    void saysSoWhenTheClusterDoesNotAnswer() {
        activated();

        open("applications/" + id);

        eventually("Head Not answering");
    }

    @Test
    void givesLinesToPasteWithTheRealEndpointAndNoSecret() {
        activated();
        String url = applications.get(id).endpoints().getFirst().url();

        open("applications/" + id);
        assertThat(text())
                .contains("export RAY_JOB_HEADERS='{\"Authorization\": \"Bearer <access key>\"}'")
                .contains("ray job submit --address " + url + " -- ");
        test(find(Tabs.class).single()).select("Python SDK");

        assertThat(text())
                .contains("JobSubmissionClient(", '"' + url + '"', "ray[default]==2.60.0");
    }

    @Test
    void tellsWhereEachServiceIsReachedAndThatANotebookRunsCode() {
        activated();
        String jupyter = jupyter().url();

        open("applications/" + id);

        assertThat(text()).contains("Private Endpoint", "Public Endpoint");
        assertThat(text())
                .containsPattern(
                        "Jupyter \\(Notebook\\)Whoever gets in runs any code, terminals"
                                + " included\\s+"
                                + Pattern.quote(jupyter().authority()));
        assertThat(text().split("1 address of 1 IP group gets in", -1)).hasSize(3);
        test(find(Tabs.class).single()).select("Jupyter");
        assertThat(text())
                .contains("jupyter lab --gateway-url=" + jupyter + " \\\n")
                .contains(
                        "curl -H 'Authorization: token <jupyter token>' "
                                + jupyter
                                + "/api/contents");
    }

    @Test
    void drawsADoorForEachService() {
        activated();

        open("applications/" + id);

        assertThat(text())
                .contains("aria-label='Dashboard ")
                .contains("aria-label='Jupyter (Notebook) " + jupyter().authority());
    }

    @Test
    void showsHowTheCreationGetsOn() {
        runtime.getsOn(id, creation(State.RUNNING));
        open("applications/" + id);
        eventually("step 2 of 3");
        assertThat(text())
                .contains("Check this machine", "0.4 s", "41 of 63 packages", "Collecting ray")
                .contains("You can leave this page")
                .doesNotContain("Application Connection");

        runtime.getsOn(
                id,
                new LaunchProgress(
                        creation(State.DONE).steps(),
                        List.of("19:47:12 Collecting ray", "19:47:14 done")));
        feed.changed(id);

        eventually("19:47:14 done");
    }

    @Test
    void becomesTheReadyPageWhenTheCreationIsDone() {
        open("applications/" + id);
        assertThat(text()).contains("Creation").doesNotContain("Facts");

        activated();

        eventually("Application Connection");
        assertThat(text()).contains("Activated", "Facts").doesNotContain("You can leave this page");
    }

    @Test
    void cancelsACreationAfterAsking() {
        open("applications/" + id);

        press("Cancel creation");
        assertThat(has("Go on creating")).isTrue();
        press("Cancel creation");

        assertThat(applications.get(id).status()).isEqualTo(Status.DELETING);
    }

    @Test
    void tellsWhyAStartFailedWhatHelpsAndTheLastLines() {
        runtime.getsOn(id, creation(State.FAILED));
        statuses.failed(
                id,
                "Did not start: no space left on the disk.",
                List.of("19:36 OSError: disk full"));

        open("applications/" + id);

        eventually("19:36 OSError: disk full");
        assertThat(text())
                .contains("Did not start: no space left on the disk.", "Raygate stopped trying")
                .contains("step 2 of 3", "Facts");
        assertThat(has("Start again")).isTrue();
    }

    @Test
    void startsAFailedApplicationAgain() {
        statuses.failed(id, "Did not start.", List.of());
        open("applications/" + id);

        press("Start again");

        assertThat(applications.get(id).status().isBusy()).isTrue();
        assertThat(notices()).contains("Start of " + name + " begun.");
    }

    @Test
    void restartsOnlyAfterNamingThePrice() {
        activated();
        traffic.connects(id, "127.0.0.1", "job log");
        open("applications/" + id);

        press("Restart");
        assertThat(text(dialog())).contains("Running jobs and notebooks end and 1 open connection");
        assertThat(applications.get(id).status()).isEqualTo(Status.ACTIVATED);
        press("Restart and cut 1 connection");

        assertThat(applications.get(id).status()).isEqualTo(Status.RESTARTING);
    }

    @Test
    void deletesOnlyAfterTheNameWasTyped() {
        activated();
        open("applications/" + id);

        choose("More actions", "Delete");
        assertThat(button("Delete " + name).isEnabled()).isFalse();
        assertThat(
                        find(Checkbox.class)
                                .withLabel("Keep notebooks and logs on this machine")
                                .single()
                                .getHelperText())
                .contains("local/kept/" + id);
        type("Type " + name + " to confirm", name);
        press("Delete " + name);

        assertThat(applications.get(id).status()).isEqualTo(Status.DELETING);
        assertThat(notices()).contains("stay in local/kept/" + id);
    }

    @Test
    void stopsUnderTheEllipsisAndOffersStartThen() {
        activated();
        open("applications/" + id);

        choose("More actions", "Stop");
        press("Stop");
        statuses.report(id, Status.STOPPED, null);

        catchUpUntil(() -> assertThat(has("Start")).isTrue());
        assertThat(has("Restart")).isFalse();
        assertThat(text()).contains("Answers 503 while stopped");
    }

    @Test
    void leavesADeletedApplicationsPage() {
        activated();
        open("applications/" + id);
        applications.delete(id, name, true);
        statuses.removed(id);
        catchUp();

        assertThat(notices()).contains(name + " was deleted.");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("applications");
    }

    @Test
    void keepsADescriptionTypedWhileSomebodyElseWasFaster() {
        activated();
        open("applications/" + id);
        press("Edit description");
        typeInto(area("Description"), "Mine");
        applications.describe(id, "Theirs", applications.get(id).version());

        press("Save description");
        assertThat(area("Description").getErrorMessage()).contains("“Theirs”");
        assertThat(area("Description").getValue()).isEqualTo("Mine");
        press("Save description");

        assertThat(applications.get(id).description()).isEqualTo("Mine");
    }

    @Test
    void switchesTheRestartAfterACrash() {
        activated();
        open("applications/" + id);

        test(find(Checkbox.class).withLabel("Start again").single()).click();

        assertThat(applications.get(id).restartsAfterCrash()).isFalse();
    }

    @Test
    void saysWhatIsNotEnforcedWhereThereIsNoBox() {
        runtime.isolates(
                new Isolation(
                        false, false, false, List.of("Other users of this machine can reach it.")));
        activated();

        open("applications/" + id + "/whitelist");

        assertThat(text())
                .contains(
                        "Not sealed off on this machine",
                        "Other users of this machine can reach it.");
    }

    @Test
    void saysWhereNobodyHoldsAJobToItsMemoryLimit() {
        ApplicationId limited =
                applications.create(
                        Wishes.with(
                                "limited",
                                new RaySettings(
                                        "2.60.0",
                                        2,
                                        0,
                                        512L << 20,
                                        OptionalLong.of(4L << 30),
                                        List.of())));
        statuses.report(limited, Status.ACTIVATED, null);
        open("applications/" + limited);
        assertThat(text()).contains("4 GiB").doesNotContain("Told to Ray only");

        runtime.isolates(new Isolation(true, false, false, List.of()));
        open("applications");
        open("applications/" + limited);

        assertThat(text()).contains("4 GiB", "Told to Ray only");
    }

    @Test
    @WithMockUser(username = "vera", roles = "VIEWER")
    void offersAViewerNothingTheServicesWouldRefuse() {
        activated();

        open("applications/" + id);

        assertThat(text()).contains("Application Connection");
        assertThat(has("Restart")).isFalse();
        assertThat(find(Checkbox.class).withLabel("Start again").single().isReadOnly()).isTrue();
    }

    private Endpoint jupyter() {
        return applications.get(id).endpoint(ServiceName.JUPYTER, NetType.PRIVATE).orElseThrow();
    }

    private void activated() {
        statuses.report(id, Status.ACTIVATED, null);
    }

    private void eventually(String words) {
        await().atMost(ofSeconds(20))
                .pollInSameThread()
                .pollInterval(ofMillis(50))
                .untilAsserted(
                        () -> {
                            catchUp();
                            assertThat(text()).contains(words);
                        });
    }

    private static Topology.Node node(String nodeId, boolean isHead, boolean isAlive, double cpus) {
        return new Topology.Node(nodeId, isHead, isAlive, "10.0.0.1", cpus, 0, 4L << 30, 1L << 30);
    }

    private static LaunchProgress creation(State second) {
        return new LaunchProgress(
                List.of(
                        step("Check this machine", State.DONE, ""),
                        step("Install Ray 2.60.0", second, "41 of 63 packages"),
                        step("Start head node", State.WAITING, "")),
                List.of("19:47:12 Collecting ray"));
    }

    private static Step step(String title, State state, String detail) {
        return new Step(title, state, Duration.ofMillis(400), detail, Optional.empty());
    }

    private String currentTab() {
        return find(com.vaadin.flow.component.html.Anchor.class)
                .withAttribute("aria-current", "page")
                .single()
                .getHref();
    }
}
