package io.raygate.enforcement;

import io.raygate.vocabulary.Secret;

/**
 * A way into an endpoint for one browser, once.
 *
 * @param url where the browser posts the code
 * @param field the name of the form field it posts it in
 */
public record EndpointEntrance(String url, String field, Secret code) {}
