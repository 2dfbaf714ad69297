package io.raygate.enforcement;

import io.raygate.vocabulary.Secret;

/**
 * A way into a dashboard for one browser, once.
 *
 * @param url where the browser posts the code
 * @param field the name of the form field it posts it in
 */
public record DashboardEntrance(String url, String field, Secret code) {}
