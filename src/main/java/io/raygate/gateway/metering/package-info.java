/** Counters, gauges and latencies of every endpoint, for Prometheus and its kind. */
@NullMarked
package io.raygate.gateway.metering;

import org.jspecify.annotations.NullMarked;
