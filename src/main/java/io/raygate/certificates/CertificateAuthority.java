package io.raygate.certificates;

import java.security.cert.CertificateEncodingException;
import org.springframework.stereotype.Component;

/** The installation's own authority, as people get to know it: by its certificate. */
@Component
public class CertificateAuthority {

    /** Where the console hands the certificate out, to everybody. */
    public static final String PATH = "/ca.pem";

    /** What it is called once it has been downloaded. */
    public static final String FILE = "raygate-ca.pem";

    private final AuthorityFiles files;

    CertificateAuthority(AuthorityFiles files) {
        this.files = files;
    }

    /** The certificate in PEM. */
    public String pem() {
        try {
            return Pem.certificate(files.load().certificate());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("the authority's certificate failed", impossible);
        }
    }
}
