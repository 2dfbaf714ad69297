package io.raygate.rest.ui;

import java.util.List;

/**
 * One operation of the REST interface, ready to be drawn.
 *
 * @param id as the description calls it
 * @param answers what comes back, first the good ones
 */
record Call(
        String id,
        String tag,
        String method,
        String path,
        String summary,
        String description,
        List<Field> parameters,
        List<Field> body,
        List<Answer> answers,
        String curl) {

    /** A parameter or a field, with everything that bounds it in one line. */
    record Field(String name, String type, boolean isRequired, String description) {}

    /** One status, what it means, the headers and fields that come with it, and an example. */
    record Answer(
            String status,
            String meaning,
            List<String> headers,
            List<Field> fields,
            String example) {

        boolean isGood() {
            return status.startsWith("2");
        }
    }
}
