package jp.mamis.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every {@code UUID} of every row as {@code uuid}; the provider's own conversion fails on a column that is null. */
@Converter(autoApply = true)
public final class UuidColumn implements AttributeConverter<@Nullable UUID, @Nullable UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable UUID value) {
        return value;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable UUID column) {
        return column;
    }
}
