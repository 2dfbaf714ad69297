package io.raygate.applications.ui.create;

import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.converter.Converter;
import java.util.List;

/** Between a text and its lines, without empty ones. */
class LinesConverter implements Converter<String, List<String>> {

    @Override
    public Result<List<String>> convertToModel(String text, ValueContext context) {
        return Result.ok(text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    @Override
    public String convertToPresentation(List<String> lines, ValueContext context) {
        return String.join("\n", lines);
    }
}
