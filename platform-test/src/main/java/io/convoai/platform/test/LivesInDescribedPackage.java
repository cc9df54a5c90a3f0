package io.convoai.platform.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

final class LivesInDescribedPackage extends ArchCondition<JavaClass> {

    LivesInDescribedPackage() {
        super("live in a package with a package-info that is @NullMarked");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var described =
                type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
        if (!described) {
            var message =
                    "%s: add package-info.java with one sentence and @NullMarked"
                            .formatted(type.getPackageName());
            events.add(SimpleConditionEvent.violated(type, message));
        }
    }
}
