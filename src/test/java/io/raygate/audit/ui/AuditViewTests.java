package io.raygate.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.raygate.PageTest;
import io.raygate.PageVisit;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.Wishes;
import io.raygate.audit.AuditCsv;
import io.raygate.audit.AuditLine;
import io.raygate.audit.AuditLog;
import io.raygate.audit.AuditTrail;
import io.raygate.audit.AuditableChange;
import io.raygate.audit.Outcome;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Role;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@PageTest
@ViewPackages(packages = "io.raygate.audit.ui")
class AuditViewTests extends PageVisit {

    @Autowired AuditLog audit;
    @Autowired AuditTrail trail;
    @Autowired AuditCsv csv;
    @Autowired ApplicationService applications;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void startEmpty() {
        jdbc.sql("delete from audit_entry").update();
    }

    @Test
    void tellsWhoDidWhatFromWhereAndWhatChanged() {
        ApplicationId ranking = applications.create(Wishes.named("ranking"));
        audit.record(
                new Fact(
                        "jonas",
                        "whitelist.group.saved",
                        Optional.of(ranking),
                        "office",
                        "10.20.0.0/24",
                        "10.20.0.0/16",
                        Outcome.DONE));

        open("audit");

        assertThat(line(0))
                .contains("jonas", "Operator", "198.51.100.26")
                .contains("Save whitelist group", "ranking / office")
                .contains("was 10.20.0.0/24", "10.20.0.0/16");
        assertThat(line(1)).contains("mara", "Create application");
        assertThat(summary()).isEqualTo("2 lines");
    }

    @Test
    void signsOnlyRefusalsFailuresAndRisks() {
        refused("identity.sign-in-failed");
        done("whitelist.group.saved", "0.0.0.0/0");
        done("whitelist.group.saved", "10.0.0.0/8");

        open("audit");

        assertThat(line(0)).doesNotContain("Risky", "Refused");
        assertThat(line(1)).contains("Risky: Save whitelist group");
        assertThat(line(2)).contains("Refused: Sign-in refused");
    }

    @Test
    void showsWhatItsAddressSays() {
        done("application.stop", "a");
        done("application.start", "b");

        UI.getCurrent().navigate("audit", QueryParameters.fromString("action=application.stop"));
        catchUp();

        assertThat(grid().getLazyDataView().getItem(0).action()).isEqualTo("application.stop");
        assertThat(summary()).isEqualTo("1 line");
        CheckboxGroup<?> actions =
                find(CheckboxGroup.class)
                        .withCondition(group -> "Action".equals(group.getAriaLabel().orElse("")))
                        .last();
        assertThat(actions.getValue()).isEqualTo(Set.of("application.stop"));
    }

    @Test
    void writesFiltersIntoTheAddressAndTakesThemBack() {
        done("application.stop", "a");
        open("audit");

        AuditView view = (AuditView) getCurrentView();
        AuditState narrowed =
                AuditState.of(QueryParameters.fromString("person=nobody-here&time=24h"));
        view.change(narrowed);
        catchUp();

        assertThat(text()).contains("No line matches");
        press("Clear filters");
        assertThat(summary()).isEqualTo("1 line");
    }

    @Test
    void showsANewLineAtItsTopWithoutAReload() {
        done("application.stop", "a");
        open("audit");

        done("application.start", "b");

        await().pollInSameThread()
                .untilAsserted(
                        () -> {
                            catchUp();
                            assertThat(summary()).isEqualTo("2 lines");
                            assertThat(line(0)).contains("Start application");
                        });
    }

    @Test
    void losesAndRepeatsNothingHoweverItIsScrolled() {
        for (int number = 0; number < 230; number++) {
            done("test", "line " + number);
        }
        AuditRows rows = new AuditRows(trail);

        List<AuditLine> jumped = rows.fetch(180, 20);
        List<AuditLine> top = rows.fetch(0, 50);
        done("test", "late");
        List<AuditLine> again = rows.fetch(0, 50);

        assertThat(jumped).first().extracting(AuditLine::after).isEqualTo("line 49");
        assertThat(top).first().extracting(AuditLine::after).isEqualTo("line 229");
        assertThat(again).isEqualTo(top);
        assertThat(rows.fetch(50, 10)).first().extracting(AuditLine::after).isEqualTo("line 179");
        assertThat(rows.fetch(500, 10)).isEmpty();
    }

    @Test
    void exportsWhatTheFiltersLeave() throws Exception {
        done("application.stop", "=cmd()");
        done("application.start", "b");
        var out = new ByteArrayOutputStream();

        csv.write(
                AuditState.ALL.withActions(Set.of("application.stop")).toQuery(Instant.now()), out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .first()
                .isEqualTo(
                        "\"time\",\"person\",\"token\",\"role\",\"from\",\"action\",\"application\","
                                + "\"target\",\"before\",\"after\",\"result\"");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"application.stop\",\"\",\"thing\",\"\",\"'=cmd()\",\"Done\"\r\n");
    }

    @Test
    @WithMockUser(username = "vera", roles = "VIEWER")
    void isOpenToViewers() {
        done("application.stop", "a");

        open("audit");

        assertThat(line(0)).contains("Stop application");
    }

    private void done(String action, String after) {
        audit.record(new Fact("jonas", action, Optional.empty(), "thing", "", after, Outcome.DONE));
    }

    private void refused(String action) {
        audit.record(
                new Fact("nobody", action, Optional.empty(), "thing", "", "", Outcome.REFUSED));
    }

    @SuppressWarnings("unchecked")
    private Grid<AuditLine> grid() {
        return find(AuditGrid.class).last();
    }

    /** What can be read in one line of the list; it holds everything the table does. */
    private String line(int row) {
        AuditLine line = grid().getLazyDataView().getItem(row);
        AuditCells cells =
                new AuditCells(
                        () ->
                                applications.find(line.application().orElse(NOWHERE)).stream()
                                        .collect(
                                                java.util.stream.Collectors.toMap(
                                                        found -> found.id(),
                                                        found -> found.name())));
        return text(cells.who(line))
                + text(cells.from(line))
                + text(cells.what(line))
                + text(cells.change(line));
    }

    private static final ApplicationId NOWHERE = new ApplicationId("pa-00000000");

    private String summary() {
        return find(Span.class)
                .withCondition(span -> span.hasClassName("rg-list-summary"))
                .last()
                .getText();
    }

    private record Fact(
            String who,
            String action,
            Optional<ApplicationId> application,
            String target,
            String before,
            String after,
            Outcome outcome)
            implements AuditableChange {

        @Override
        public Actor actor() {
            return new Actor(
                    who, Optional.of(Role.OPERATOR), Optional.of(IpAddress.of("198.51.100.26")));
        }
    }
}
