package io.raygate.certificates;

/** Endpoints have another certificate from now on; whoever holds the old one ought to ask again. */
public record CertificateRenewed() {}
