package io.convoai.launcher.jvm;

import java.util.List;

/**
 * A program of ours, the memory it gets, and what may be run beside it to learn how it starts when
 * its own jars are out of sight: nothing, if it must not run twice.
 */
public record Program(
        String name,
        Heap heap,
        Jars jars,
        List<String> flags,
        List<String> mainAndArguments,
        List<String> rehearsal) {

    public Program {
        flags = List.copyOf(flags);
        mainAndArguments = List.copyOf(mainAndArguments);
        rehearsal = List.copyOf(rehearsal);
    }

    /** The most memory for objects, by profile. */
    public record Heap(int laptopMegabytes, int serverMegabytes) {}

    /** Apart, because a cache is made for the libraries; our own jars change with every build. */
    public record Jars(List<String> libraries, List<String> applications) {

        public Jars {
            libraries = List.copyOf(libraries);
            applications = List.copyOf(applications);
        }
    }
}
