package io.raygate.parameters.launch;

import io.raygate.applications.RaySettings;
import io.raygate.vocabulary.ApplicationId;
import java.util.Map;

/** What people want a cluster to run with; asks no role. */
public interface LaunchSettings {

    /**
     * With what a launch begins now. From then on it is what the cluster runs with: nothing of it
     * waits any more, and a restart that was planned for its sake is not needed.
     *
     * @throws io.raygate.applications.NoSuchApplication when there is none
     */
    Wanted begin(ApplicationId application);

    /**
     * Settings and the variables for jobs and notebooks, secret ones among them.
     *
     * @param environment in clear
     */
    record Wanted(RaySettings settings, Map<String, String> environment) {

        public Wanted {
            environment = Map.copyOf(environment);
        }

        @Override
        public String toString() {
            return "Wanted[" + settings + ", " + environment.keySet() + "]";
        }
    }
}
