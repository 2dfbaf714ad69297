package io.raygate.applications;

import io.raygate.vocabulary.IpAddress;
import java.util.List;

/** Finds the addresses a host name stands for; none where it is not known. */
interface NameLookup {

    List<IpAddress> addresses(String host);
}
