package io.raygate.applications;

import java.util.List;
import org.springframework.stereotype.Service;

/** All applications as the gateway has to know them; for the compiler of its rules. */
@Service
public class GuardedApplications {

    /** Read in the caller's transaction where there is one. */
    public List<GuardedApplication> all() {
        throw new UnsupportedOperationException();
    }
}
