package io.raygate.rest;

/** How many rows a program asks for in one page of a list. */
public final class PageSize {

    private PageSize() {}

    /**
     * {@code size}, where it is one.
     *
     * @throws UnreadableField unless it is between 1 and {@code largest}
     */
    public static int of(int size, int largest) {
        if (size < 1 || size > largest) {
            throw new UnreadableField(
                    "size", "%d is no size of a page. Expected 1 to %d.".formatted(size, largest));
        }
        return size;
    }
}
