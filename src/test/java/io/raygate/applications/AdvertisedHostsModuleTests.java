package io.raygate.applications;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.identity.EndpointHosts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@CatalogueTest
@TestPropertySource(
        properties = {
            "raygate.endpoints.private-address=127.77.18.4",
            "raygate.endpoints.advertised-public-host=ray.acme.example"
        })
class AdvertisedHostsModuleTests {

    @Autowired ApplicationService applications;
    @Autowired EndpointHosts hosts;
    @Autowired EmptyCatalogue catalogue;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void startEmpty() {
        catalogue.restore();
    }

    @Test
    void areThoseOfNewEndpoints() {
        assertThat(hosts.hosts()).containsExactly("127.77.18.4", "ray.acme.example");
    }

    @Test
    void areThoseOfEndpointsThatWereAddedUnderOtherSettings() {
        applications.create(Wishes.named("ranking"));
        jdbc.sql("update application_endpoint set address = '127.77.18.5'").update();

        assertThat(hosts.hosts()).containsExactly("127.77.18.4", "127.77.18.5", "ray.acme.example");
    }
}
