package io.convoai.auth.page;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;

/** What a newer version cannot read of an older browser session counts as not there. */
@Configuration(proxyBeanMethods = false)
class StoredSessions {

    private static final Logger LOG = LoggerFactory.getLogger(StoredSessions.class);

    @Bean
    ConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(new Tolerant());
        return conversion;
    }

    private static final class Tolerant implements GenericConverter {

        private final DeserializingConverter strict = new DeserializingConverter();

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        @Override
        public @Nullable Object convert(
                @Nullable Object stored, TypeDescriptor from, TypeDescriptor to) {
            try {
                return stored == null ? null : strict.convert((byte[]) stored);
            } catch (SerializationFailedException old) {
                LOG.warn("Part of a stored browser session cannot be read and is left out", old);
                return null;
            }
        }
    }
}
