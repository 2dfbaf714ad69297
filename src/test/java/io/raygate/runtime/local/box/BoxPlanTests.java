package io.raygate.runtime.local.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BoxPlanTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final BoxPlan PLAN =
            new BoxPlan(
                    "pa-search00",
                    BoxMode.ROOT,
                    70000,
                    new BoxFolders(Path.of("/data/apps/pa-search00")),
                    Path.of("/data/environments/e"),
                    List.of(Path.of("/data/environments/e")),
                    2,
                    0,
                    100,
                    OptionalLong.of(5000),
                    4096,
                    21000,
                    true,
                    10_000_000,
                    Map.of("SECRET", "hush"));

    @Test
    void tellsTheBoxAllItNeeds() {
        JsonNode json = JSON.readTree(PLAN.toJson(JSON));

        assertThat(json.path("mode").asString()).isEqualTo("root");
        assertThat(json.path("uid").asInt()).isEqualTo(70000);
        assertThat(json.path("memory").asLong()).isEqualTo(5000);
        assertThat(json.path("folders").path("run").asString())
                .isEqualTo("/data/apps/pa-search00/run");
        assertThat(json.path("secrets").path("ray.token").asString())
                .isEqualTo("/data/apps/pa-search00/secrets/ray.token");
        assertThat(json.path("processes").asInt()).isEqualTo(4096);
        assertThat(json.path("output").asString())
                .isEqualTo("/data/apps/pa-search00/logs/output.log");
        assertThat(json.path("outputSize").asLong()).isEqualTo(10_000_000);
        assertThat(json.path("profiling").asBoolean()).isTrue();
        assertThat(json.path("variables").path("SECRET").asString()).isEqualTo("hush");
    }

    @Test
    void givesEveryServiceOfAnOpenBoxAPortOfItsOwn() {
        JsonNode ports = JSON.readTree(PLAN.toJson(JSON)).path("ports");

        var numbers = ports.valueStream().map(JsonNode::asInt).toList();
        assertThat(new HashSet<>(numbers)).hasSize(numbers.size());
        assertThat(numbers)
                .allSatisfy(it -> assertThat(it).isBetween(21000, 21000 + BoxPlan.PORTS - 1));
    }

    @Test
    void keepsVariablesToItself() {
        assertThat(PLAN.toString()).doesNotContain("hush");
    }

    @Test
    void knowsWhetherSocketPathsFitTheKernel() {
        assertThat(new BoxFolders(Path.of("/data/apps/pa-search00")).areShortEnough()).isTrue();
        assertThat(new BoxFolders(Path.of("/" + "x".repeat(100))).areShortEnough()).isFalse();
    }

    @Test
    void saysHowABoxEnded() {
        assertThat(new Box.End(OptionalInt.of(1), "ended").sentence())
                .isEqualTo("Ray ended by itself with exit code 1.");
        assertThat(new Box.End(OptionalInt.empty(), "killed").sentence())
                .isEqualTo("The application was killed from outside.");
        assertThat(new Box.End(OptionalInt.of(70), "cannot mount proc on /proc").sentence())
                .isEqualTo("The box could not be built: cannot mount proc on /proc");
        assertThat(new Box.End(OptionalInt.empty(), "restarted").sentence())
                .isEqualTo("This machine was restarted.");
        assertThat(new Box.End(OptionalInt.of(0), "stopped").wasAskedFor()).isTrue();
    }

    @Test
    void readsWhatTheMachineAllows() {
        assertThat(BoxProbe.read("{\"mode\": \"rootless\", \"memoryBy\": \"ray\"}").mode())
                .isEqualTo(BoxMode.ROOTLESS);
        BoxProbe open =
                BoxProbe.read("{\"mode\": \"open\", \"whyNot\": \"no\", \"memoryBy\": \"ray\"}");
        assertThat(open.mode().isSealed()).isFalse();
        assertThat(open.whyNot()).contains("no");
        assertThat(
                        BoxProbe.read("{\"mode\": \"root\", \"memoryBy\": \"cgroup v2\"}")
                                .limitsMemory())
                .isTrue();
    }
}
