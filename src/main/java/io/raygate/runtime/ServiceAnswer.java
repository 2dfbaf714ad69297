package io.raygate.runtime;

/** What became of asking somebody else's service who it is. */
public sealed interface ServiceAnswer {

    /** It is what it was taken for, and takes the token. */
    record Fits(String version) implements ServiceAnswer {}

    /** It takes no such token, or asks for one; {@code status} is 401 or 403. */
    record TokenRefused(int status) implements ServiceAnswer {}

    /** Its certificate is not to be trusted; {@code why} is a part of a sentence. */
    record Untrusted(String why) implements ServiceAnswer {}

    /** Something else answers; {@code how} completes "it answers, but". */
    record Alien(String how) implements ServiceAnswer {}

    /** Nothing answers; {@code why} is a part of a sentence: "connection refused". */
    record Silent(String why) implements ServiceAnswer {}

    /** For the page and the log, in a few words. */
    default String inWords() {
        return switch (this) {
            case Fits fits -> "answers as " + fits.version();
            case TokenRefused refused -> "refuses its token (" + refused.status() + ")";
            case Untrusted untrusted -> "has a certificate that is not trusted: " + untrusted.why();
            case Alien alien -> "answers, but " + alien.how();
            case Silent silent -> "does not answer: " + silent.why();
        };
    }
}
