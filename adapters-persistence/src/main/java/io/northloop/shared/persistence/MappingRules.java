package io.northloop.shared.persistence;

import org.mapstruct.InjectionStrategy;
import org.mapstruct.MapperConfig;
import org.mapstruct.ReportingPolicy;

/** How every mapper between entity and snapshot behaves: a field that nobody maps is a compile error. */
@MapperConfig(
        componentModel = "spring",
        injectionStrategy = InjectionStrategy.CONSTRUCTOR,
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        implementationName = "Mapped<CLASS_NAME>")
public interface MappingRules {}
