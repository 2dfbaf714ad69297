package io.raygate.applications;

import io.raygate.applications.spi.Exposure;
import io.raygate.applications.spi.Exposure.Level;
import io.raygate.applications.spi.ExposureSource;
import io.raygate.vocabulary.ApplicationId;
import java.math.BigInteger;

/** An exposure that a test says. */
public final class KnownExposure implements ExposureSource {

    private volatile Level level = Level.THIS_HOST_ONLY;

    public void is(Level known) {
        level = known;
    }

    @Override
    public Exposure exposure(ApplicationId application) {
        return new Exposure(level, BigInteger.ZERO);
    }
}
