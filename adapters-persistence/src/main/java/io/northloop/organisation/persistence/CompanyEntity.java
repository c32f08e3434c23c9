package io.northloop.organisation.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "company")
class CompanyEntity {

    static final int THE_ONE = 1;

    @Id
    public int id;

    public String name;
    public String zone;
    public String language;

    @Version
    public long version;
}
