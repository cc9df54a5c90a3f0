package io.convoai.platform.test;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.convoai.platform.security.Permissions;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;

final class CataloguedPermission extends ArchCondition<JavaMethod> {

    CataloguedPermission() {
        super("ask only for permissions of the catalogue");
    }

    @Override
    public void check(JavaMethod endpoint, ConditionEvents events) {
        Stream.concat(
                        endpoint.tryGetAnnotationOfType(PreAuthorize.class).stream(),
                        endpoint.getOwner().tryGetAnnotationOfType(PreAuthorize.class).stream())
                .flatMap(declared -> Permissions.askedForIn(declared.value()))
                .filter(permission -> !Permissions.CATALOGUE.contains(permission))
                .forEach(unknown ->
                        events.add(
                                SimpleConditionEvent.violated(
                                        endpoint,
                                        "%s asks for %s, which Permissions does not list"
                                                .formatted(endpoint.getFullName(), unknown))));
    }
}
