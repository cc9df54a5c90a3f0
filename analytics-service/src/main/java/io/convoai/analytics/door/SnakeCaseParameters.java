package io.convoai.analytics.door;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Filters are records; their fields are asked for and described as they travel. */
@ControllerAdvice
class SnakeCaseParameters {

    static {
        SpringDocUtils.getConfig()
                .addSimpleTypesForParameterObject(DateTime.class)
                .replaceWithClass(DateTime.class, OffsetDateTime.class);
    }

    @InitBinder
    void bind(WebDataBinder binder) {
        binder.setNameResolver(parameter -> {
            var name = parameter.getParameterName();
            return name == null ? null : JdbcUtils.convertPropertyNameToUnderscoreName(name);
        });
    }

    @Bean
    static OperationCustomizer parameters() {
        return (operation, _) -> {
            queryOf(operation).forEach(SnakeCaseParameters::describe);
            if (leavesAsTable(operation)) {
                operation.addParametersItem(format());
            }
            return operation;
        };
    }

    private static Stream<Parameter> queryOf(Operation operation) {
        return Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(parameter -> "query".equals(parameter.getIn()));
    }

    /** Who wants no filter leaves it out; there is no null in a query. */
    private static void describe(Parameter parameter) {
        parameter.setName(JdbcUtils.convertPropertyNameToUnderscoreName(parameter.getName()));
        if (parameter.getSchema().getTypes() != null) {
            parameter.getSchema().getTypes().remove("null");
        }
    }

    private static Parameter format() {
        var formats = new StringSchema()._enum(List.of("json", "csv"));
        return new QueryParameter().name("format").schema(formats);
    }

    private static boolean leavesAsTable(Operation operation) {
        return operation.getResponses().values().stream()
                .anyMatch(response ->
                        response.getContent() != null
                                && response.getContent().containsKey(Csv.TYPE));
    }
}
