package io.raygate.identity.ui;

import io.raygate.identity.NewAdministrator;
import io.raygate.vocabulary.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is typed into the setup page. */
public class SetupForm {

    @NotBlank(message = "Paste the code from the terminal.")
    private String code = "";

    @NotBlank(message = "Type the name you will sign in with, for example ada.")
    private String name = "";

    @Size(max = 120, message = "More than 120 characters. Use a shorter name.")
    private String displayName = "";

    @NotBlank(message = "Type a password of at least 12 characters.")
    private String password = "";

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    NewAdministrator toNewAdministrator() {
        return new NewAdministrator(name, displayName, Secret.of(password));
    }
}
