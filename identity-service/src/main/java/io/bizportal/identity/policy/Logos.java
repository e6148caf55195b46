package io.bizportal.identity.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.Session;

/** Table {@code company_logo}. */
@ApplicationScoped
class Logos {

  private final Session database;

  Logos(Session database) {
    this.database = database;
  }

  Optional<Logo> of(String company) {
    return database
        .createNativeQuery(
            "select content_type, content from company_logo where company = :company",
            Object[].class)
        .setParameter("company", company)
        .getResultList()
        .stream()
        .findFirst()
        .map(row -> new Logo((String) row[0], (byte[]) row[1]));
  }

  void put(String company, long version, Logo logo) {
    database
        .createNativeMutationQuery(
            """
            insert into company_logo (company, version, content_type, content)
            values (:company, :version, :type, :content)
            on conflict (company) do update set version = excluded.version,
              content_type = excluded.content_type, content = excluded.content
            """)
        .setParameter("company", company)
        .setParameter("version", version)
        .setParameter("type", logo.contentType())
        .setParameter("content", logo.content())
        .executeUpdate();
  }

  void remove(String company) {
    database
        .createNativeMutationQuery("delete from company_logo where company = :company")
        .setParameter("company", company)
        .executeUpdate();
  }
}
