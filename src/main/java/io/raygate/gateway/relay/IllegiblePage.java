package io.raygate.gateway.relay;

/** A page that cannot be searched for a token; its text completes "Application pa-…". */
final class IllegiblePage extends RuntimeException {

    IllegiblePage(String text) {
        super(text, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
