package io.raygate.certificates.rest;

import io.raygate.certificates.CertificateAuthority;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the authority's certificate; it is no secret, so nobody has to sign in for it. */
@RestController
class AuthorityDownload {

    private final CertificateAuthority authority;

    AuthorityDownload(CertificateAuthority authority) {
        this.authority = authority;
    }

    @GetMapping(CertificateAuthority.PATH)
    ResponseEntity<String> certificate() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/x-pem-file")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"".formatted(CertificateAuthority.FILE))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(authority.pem());
    }
}
