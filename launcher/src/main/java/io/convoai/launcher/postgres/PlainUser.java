package io.convoai.launcher.postgres;

import io.convoai.launcher.state.Home;
import io.convoai.launcher.state.Problem;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own root counts as nobody and yet
 * owns the same files; where that is forbidden, another user gets the data and runs it.
 */
record PlainUser(List<String> prefix) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static PlainUser of(Home home, Path program) throws IOException, InterruptedException {
        if (!System.getProperty("user.name").equals("root")) {
            return new PlainUser(List.of());
        }
        var ourselves = new PlainUser(List.of("unshare", "-U"));
        if (ourselves.canRun(program)) {
            give(home.postgres(), ROOT);
            return ourselves;
        }
        for (int id : List.of(owner(home.folder().resolve("..")), NOBODY)) {
            var other = other(id);
            if (id != ROOT && other.canRun(program)) {
                give(home.postgres(), id);
                return other;
            }
        }
        throw Problem.cannotStart(
                home,
                "postgres",
                "it does not run as root, and neither unshare nor setpriv work here: run ./convoai as another user");
    }

    List<String> run(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    private static PlainUser other(int id) {
        return new PlainUser(
                List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups"));
    }

    private boolean canRun(Path program) throws InterruptedException {
        try {
            return new ProcessBuilder(run(List.of(program.toString(), "--version")))
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static int owner(Path file) throws IOException {
        return (int) Files.getAttribute(file, "unix:uid");
    }

    private static void give(Path tree, int id) throws IOException {
        if (owner(tree) == id) {
            return;
        }
        try (var files = Files.walk(tree)) {
            for (var file : files.filter(each -> !Files.isSymbolicLink(each)).toList()) {
                Files.setAttribute(file, "unix:uid", id);
                Files.setAttribute(file, "unix:gid", id);
            }
        }
    }
}
