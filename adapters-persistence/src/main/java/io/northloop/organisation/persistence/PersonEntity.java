package io.northloop.organisation.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "person")
class PersonEntity {

    @Id
    public String ref;

    public String name;
    public @Nullable String email;
    public @Nullable String phone;
    public String language;
    public String post;
    public @Nullable String unitRef;
    public @Nullable String deputyRef;
    public @Nullable LocalDate awayFrom;
    public @Nullable LocalDate awayUntil;
    public boolean active;

    @Version
    public @Nullable Long version;
}
