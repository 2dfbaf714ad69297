package io.raygate.applications;

import io.raygate.applications.endpoints.EndpointsProperties;
import io.raygate.identity.EndpointHosts;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.NetType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hosts of the endpoints there are, and of those that may be added while a page is open. */
@Component
class AdvertisedHosts implements EndpointHosts {

    private final EndpointsProperties told;
    private final JdbcClient jdbc;

    AdvertisedHosts(EndpointsProperties told, JdbcClient jdbc) {
        this.told = told;
        this.jdbc = jdbc;
    }

    @Override
    public Collection<String> hosts() {
        Set<String> hosts = new TreeSet<>();
        Arrays.stream(NetType.values())
                .forEach(type -> hosts.add(told.advertisedHost(type, told.address(type))));
        jdbc.sql("select distinct net_type, address from application_endpoint")
                .query(
                        (row, number) ->
                                told.advertisedHost(
                                        NetType.valueOf(row.getString("net_type")),
                                        IpAddress.of(row.getString("address"))))
                .list()
                .forEach(hosts::add);
        return hosts;
    }
}
