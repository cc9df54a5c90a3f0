package io.convoai.platform.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A module's event records: those named in the past tense, after what it happened to. */
final class EventRecords {

    private static final Pattern NAME = Pattern.compile("(?=[A-Z][a-z]+[A-Z]).*(ed|Sent)(In|Out)?");

    private EventRecords() {}

    static List<Class<?>> publishedBy(String module) {
        return of(module, true);
    }

    /** The module never makes them: they are only read from what others publish. */
    static List<Class<?>> readBy(String module) {
        return of(module, false);
    }

    private static List<Class<?>> of(String module, boolean made) {
        return new ClassFileImporter()
                .importPath(Path.of("..", module, "target", "classes")).stream()
                        .filter(type -> type.isRecord() && type.isTopLevelClass())
                        .filter(type -> NAME.matcher(type.getSimpleName()).matches())
                        .filter(type -> isMadeByOthers(type) == made)
                        .sorted(Comparator.comparing(JavaClass::getSimpleName))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static boolean isMadeByOthers(JavaClass type) {
        return type.getConstructors().stream()
                .flatMap(constructor -> constructor.getCallsOfSelf().stream())
                .anyMatch(call -> !call.getOriginOwner().equals(type));
    }
}
