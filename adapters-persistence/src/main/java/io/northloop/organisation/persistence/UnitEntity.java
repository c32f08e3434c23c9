package io.northloop.organisation.persistence;

import io.northloop.organisation.UnitKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "unit")
class UnitEntity {

    @Id
    public String ref;

    @Enumerated(EnumType.STRING)
    public UnitKind kind;

    public String name;
    public @Nullable String parentRef;
    public @Nullable String timeZone;
    public boolean active;

    @Version
    public @Nullable Long version;
}
