package io.convoai.gateway.status;

/** How one part of the platform is, in the word that the outside reads. */
record Check(String name, String state) {

    private static final String UP = "up";

    static Check up(String name) {
        return new Check(name, UP);
    }

    static Check degraded(String name) {
        return new Check(name, "degraded");
    }

    static Check down(String name) {
        return new Check(name, "down");
    }

    boolean isUp() {
        return state.equals(UP);
    }
}
