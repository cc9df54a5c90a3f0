package io.convoai.platform.openapi;

import io.convoai.platform.security.Permissions;
import io.convoai.platform.security.Uid;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.SecurityAnnotationScanner;
import org.springframework.security.core.annotation.SecurityAnnotationScanners;
import org.springframework.web.method.HandlerMethod;

/** Each operation says its permission as {@code x-permission}. */
@AutoConfiguration
@ConditionalOnClass(OperationCustomizer.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ApiDescription {

    static {
        SpringDocUtils.getConfig().addAnnotationsToIgnore(Uid.class);
    }

    private static final SecurityAnnotationScanner<PreAuthorize> DECLARATIONS =
            SecurityAnnotationScanners.requireUnique(PreAuthorize.class);

    @Bean
    OpenAPI description(
            @Value("${spring.application.name}") String service,
            @Value("${convoai.version}") String version) {
        return new OpenAPI().info(new Info().title("ConvoAI " + service).version(version));
    }

    @Bean
    OperationCustomizer permissions() {
        return (operation, method) -> {
            operation.addExtension("x-permission", permissionOf(method));
            return operation;
        };
    }

    @Bean
    ModelConverter records() {
        return new RecordSchemas();
    }

    /** The document must not depend on where it was asked for. */
    @Bean
    GlobalOpenApiCustomizer bearer() {
        return document -> {
            document.setServers(null);
            document.schemaRequirement(
                    "bearer", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        };
    }

    /** A method with two paths gives two operations; the same one is numbered at each start. */
    @Bean
    GlobalOpenApiCustomizer operationIds() {
        return document -> {
            var given = new HashMap<String, Integer>();
            new TreeMap<>(document.getPaths())
                    .values().stream()
                            .flatMap(path -> path.readOperations().stream())
                            .forEach(operation -> number(operation, given));
        };
    }

    private static void number(Operation operation, Map<String, Integer> given) {
        var name = operation.getOperationId().replaceFirst("_\\d+$", "");
        var count = given.merge(name, 1, Integer::sum);
        operation.setOperationId(count == 1 ? name : name + "_" + count);
    }

    private static String permissionOf(HandlerMethod method) {
        var declared = DECLARATIONS.scan(method.getMethod(), method.getBeanType());
        if (declared == null) {
            return "undeclared";
        }
        var otherwise = declared.value().contains("permitAll") ? "public" : "signed-in";
        return Permissions.askedForIn(declared.value()).findFirst().orElse(otherwise);
    }
}
