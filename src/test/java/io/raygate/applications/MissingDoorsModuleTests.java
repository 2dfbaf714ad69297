package io.raygate.applications;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.ServiceName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Applications that were made when there was only a Dashboard. */
@CatalogueTest
@TestPropertySource(
        properties = {
            "raygate.endpoints.private-address=127.77.18.3",
            "raygate.endpoints.private-ports=18000-18001"
        })
class MissingDoorsModuleTests {

    @Autowired ApplicationService applications;
    @Autowired MissingDoors missing;
    @Autowired JdbcClient jdbc;
    @Autowired EmptyCatalogue catalogue;

    private ApplicationId id = new ApplicationId("pa-00000000");

    @BeforeEach
    void createOneWithoutJupyter() {
        catalogue.restore();
        id = applications.create(Wishes.named("ranking"));
        jdbc.sql("delete from application_endpoint where service = 'JUPYTER'").update();
    }

    @Test
    void getTheOtherAtTheNextStart() {
        missing.start();

        List<Endpoint> doors = applications.get(id).endpoints();
        assertThat(doors)
                .extracting(door -> door.id().service())
                .containsExactly(ServiceName.DASHBOARD, ServiceName.JUPYTER);
        assertThat(doors)
                .extracting(Endpoint::port)
                .containsExactly(new Port(18000), new Port(18001));
        assertThat(auditTrail()).containsExactly("raygate Jupyter (Notebook) at 127.77.18.3:18001");
    }

    @Test
    void keepWhatTheyHaveAtEveryLaterStart() {
        missing.start();
        List<Endpoint> doors = applications.get(id).endpoints();

        missing.start();

        assertThat(applications.get(id).endpoints()).isEqualTo(doors);
        assertThat(applications.get(id).version()).isZero();
        assertThat(auditTrail()).hasSize(1);
    }

    @Test
    void goWithoutWhileThereIsNoPort() throws IOException {
        try (var other = new ServerSocket(18001, 1, InetAddress.getByName("127.77.18.3"))) {
            missing.start();

            assertThat(other.isBound()).isTrue();
            assertThat(applications.get(id).endpoint(ServiceName.JUPYTER, NetType.PRIVATE))
                    .isEmpty();
        }
    }

    private List<@Nullable String> auditTrail() {
        return jdbc.sql(
                        """
                        select actor || ' ' || value_after from audit_entry
                        where application = ? and action = 'application.endpoints.changed'
                        """)
                .params(id.value())
                .query(String.class)
                .list();
    }
}
