package io.convoai.analytics.door;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A list of records as a table: for {@code ?format=csv} and {@code Accept: text/csv}. */
@Component
class Csv extends AbstractGenericHttpMessageConverter<List<?>> {

    static final String TYPE = "text/csv";

    private static final TypeReference<Map<String, @Nullable Object>> ROW =
            new TypeReference<>() {};
    private static final String READ_AS_FORMULA = "=+-@\t\r";

    private final JsonMapper json;

    Csv(JsonMapper json) {
        super(MediaType.valueOf(TYPE));
        setDefaultCharset(StandardCharsets.UTF_8);
        this.json = json;
    }

    @Override
    public boolean canRead(Type type, @Nullable Class<?> contextClass, @Nullable MediaType media) {
        return false;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return List.class.isAssignableFrom(type);
    }

    @Override
    protected void writeInternal(List<?> rows, @Nullable Type type, HttpOutputMessage message)
            throws IOException {
        message.getHeaders().set(HttpHeaders.CONTENT_DISPOSITION, "attachment");
        var writer = new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8);
        var columns = columnsOf(type);
        write(columns.stream(), writer);
        for (var row : rows) {
            var values = json.convertValue(row, ROW);
            write(columns.stream().map(column -> cell(values.get(column))), writer);
        }
        writer.flush();
    }

    /** Known without a single row. */
    private List<String> columnsOf(@Nullable Type type) {
        var row = ResolvableType.forType(type).getGeneric(0).resolve(Object.class);
        return Stream.of(row.getRecordComponents())
                .map(component ->
                        JdbcUtils.convertPropertyNameToUnderscoreName(component.getName()))
                .toList();
    }

    private String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> quoted(isReadAsFormula(text) ? "'" + text : text);
            case Map<?, ?> object -> quoted(json.writeValueAsString(object));
            default -> value.toString();
        };
    }

    /** By a spreadsheet, unless it is made a text again. */
    private static boolean isReadAsFormula(String text) {
        return !text.isEmpty() && READ_AS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static void write(Stream<String> cells, Writer writer) throws IOException {
        writer.write(cells.collect(Collectors.joining(",", "", "\r\n")));
    }

    @Override
    public List<?> read(Type type, @Nullable Class<?> contextClass, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("A table is only written", message);
    }

    @Override
    protected List<?> readInternal(Class<? extends List<?>> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("A table is only written", message);
    }
}
