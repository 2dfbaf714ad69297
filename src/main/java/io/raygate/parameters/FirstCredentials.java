package io.raygate.parameters;

import io.raygate.identity.AdministratorsOnly;
import io.raygate.vocabulary.ApplicationId;
import org.springframework.stereotype.Service;

/** Shows the generated credentials once, to the administrator who created the application. */
@Service
public class FirstCredentials {

    /** Whether {@link #claim} would show something to the person who is signed in. */
    public boolean available(ApplicationId application) {
        throw new UnsupportedOperationException("on its way");
    }

    /**
     * The credentials; the diary has its line before they are returned, and there is no second
     * time.
     */
    @AdministratorsOnly
    public ShownCredentials claim(ApplicationId application) {
        throw new UnsupportedOperationException("on its way");
    }
}
