package io.raygate.enforcement;

import io.raygate.applications.Endpoint;
import io.raygate.vocabulary.Secret;

/**
 * A way into an endpoint for one browser, once.
 *
 * @param door the endpoint it leads into
 * @param url where the browser posts the code
 * @param field the name of the form field it posts it in
 */
public record EndpointEntrance(Endpoint door, String url, String field, Secret code) {}
