package io.convoai.launcher.jvm;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/**
 * What a cache is recorded with: flags, the jars whose classes stay out of it, and what is started
 * in a {@link Rehearsal}, if anything.
 */
record Recording(Cache cache, List<String> flags, List<String> jarsBelow, List<String> start) {

    /** The words behind {@code java} and its flags, for the classes of that file. */
    List<String> words(String fileOfClassNames) {
        var words = new ArrayList<>(flags);
        words.add(Rehearsal.class.getName());
        words.add(fileOfClassNames);
        words.add(String.join(File.pathSeparator, jarsBelow));
        words.addAll(start);
        return words;
    }
}
