package io.raygate.applications.ui.create;

import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.converter.Converter;
import io.raygate.applications.settings.MemorySize;
import org.jspecify.annotations.Nullable;

/** Between "2 GiB" as people write it and an amount; nothing written is no amount. */
class MemorySizeConverter implements Converter<String, @Nullable MemorySize> {

    @Override
    public Result<@Nullable MemorySize> convertToModel(String text, ValueContext context) {
        if (text.isBlank()) {
            return Result.ok(null);
        }
        return MemorySize.parse(text)
                .map(Result::<@Nullable MemorySize>ok)
                .orElseGet(
                        () ->
                                Result.error(
                                        "“%s” is no amount of memory. Use a number and MiB or GiB, for example 2 GiB."
                                                .formatted(text.strip())));
    }

    @Override
    public String convertToPresentation(@Nullable MemorySize size, ValueContext context) {
        return size == null ? "" : size.toString();
    }
}
