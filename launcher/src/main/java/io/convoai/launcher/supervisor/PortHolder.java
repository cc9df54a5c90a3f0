package io.convoai.launcher.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which process listens on a port, as far as Linux lets this user see. */
final class PortHolder {

    private static final String LISTENING = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortHolder() {}

    /** Its number and name, such as {@code 4711 (python3)}. */
    static Optional<String> of(int port) {
        var sockets = new HashSet<String>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            sockets.addAll(listening(Path.of(table), port));
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process, sockets))
                .findFirst()
                .map(process -> "%d (%s)".formatted(process.pid(), name(process)));
    }

    private static Set<String> listening(Path table, int port) {
        var ending = String.format(Locale.ROOT, ":%04X", port);
        var sockets = new HashSet<String>();
        try (var lines = Files.lines(table)) {
            lines.map(line -> line.strip().split("\\s+"))
                    .filter(field -> field.length > INODE)
                    .filter(field -> field[ADDRESS].endsWith(ending))
                    .filter(field -> field[STATE].equals(LISTENING))
                    .forEach(field -> sockets.add("socket:[" + field[INODE] + "]"));
        } catch (IOException notLinux) {
            return Set.of();
        }
        return sockets;
    }

    private static boolean holds(ProcessHandle process, Set<String> sockets) {
        var folder = Path.of("/proc", String.valueOf(process.pid()), "fd");
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                if (sockets.contains(target(file))) {
                    return true;
                }
            }
        } catch (IOException notOurs) {
            return false;
        }
        return false;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static String name(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "comm"))
                    .strip();
        } catch (IOException gone) {
            return "unknown";
        }
    }
}
