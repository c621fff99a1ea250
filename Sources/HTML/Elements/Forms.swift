/// `<form>`.
@inlinable
public func form<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Form>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Form, Content> {
    Element(.form, attributes, content())
}

/// `<label>`: the name of a control.
@inlinable
public func label<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Label>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Label, Content> {
    Element(.label, attributes, content())
}

/// `<button>`.
@inlinable
public func button<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Control>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Control, Content> {
    Element(.button, attributes, content())
}

/// `<select>`: a choice of `option`.
@inlinable
public func select<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Control>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Control, Content> {
    Element(.select, attributes, content())
}

/// `<option>`: one of a choice.
@inlinable
public func option<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Control>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Control, Content> {
    Element(.option, attributes, content())
}

/// `<textarea>`: several lines of text.
@inlinable
public func textarea<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Control>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Control, Content> {
    Element(.textarea, attributes, content())
}

/// `<input>`.
public func input(_ attributes: Attribute<ElementKind.Control>...) -> VoidElement<ElementKind.Control> {
    VoidElement(.input, attributes)
}

extension Attribute where Kind == ElementKind.Form {
    /// Where the form is sent: `http`, `https` or relative; anything else becomes `#`.
    public static func action(_ address: String) -> Self { Self(" action=\"", SafeURL(address).text) }
    /// How the form is sent: `get` or `post`.
    public static func method(_ method: String) -> Self { Self(" method=\"", method) }
}

extension Attribute where Kind == ElementKind.Form {
    /// How the form's values are packed: needed for files.
    public static var multipart: Self { Self(" enctype=\"", "multipart/form-data") }
}

/// `<fieldset>`: controls that belong together, named by its `legend`.
@inlinable
public func fieldset<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.fieldset, attributes, content())
}

/// `<legend>`: what a `fieldset` asks.
@inlinable
public func legend<Content: HTMLContent>(
    _ attributes: Attribute<ElementKind.Plain>...,
    @HTMLBuilder content: () -> Content
) -> Element<ElementKind.Plain, Content> {
    Element(.legend, attributes, content())
}

extension Attribute where Kind == ElementKind.Label {
    /// The id of the control it names.
    public static func `for`(_ id: String) -> Self { Self(" for=\"", id) }
}

extension Attribute where Kind == ElementKind.Control {
    /// The kind of input or button, as `date` or `submit`.
    public static func type(_ type: String) -> Self { Self(" type=\"", type) }
    /// The key under which the value is sent.
    public static func name(_ name: String) -> Self { Self(" name=\"", name) }
    /// The value to begin with, or to send.
    public static func value(_ value: String) -> Self { Self(" value=\"", value) }
    /// The form cannot be sent without it.
    public static var required: Self { Self(present: " required") }
    /// What a browser may fill in, as `username` or `one-time-code`.
    public static func autocomplete(_ what: String) -> Self { Self(" autocomplete=\"", what) }
    /// The keyboard a phone shows, as `numeric`.
    public static func inputMode(_ mode: String) -> Self { Self(" inputmode=\"", mode) }
    /// At least so many characters.
    public static func minimumLength(_ count: Int) -> Self { Self(" minlength=\"", String(count)) }
    /// At most so many characters.
    public static func maximumLength(_ count: Int) -> Self { Self(" maxlength=\"", String(count)) }
    /// How many lines are shown at once.
    public static func rows(_ count: Int) -> Self { Self(" rows=\"", String(count)) }
    /// The smallest number, or the first day.
    public static func minimum(_ value: String) -> Self { Self(" min=\"", value) }
    /// The greatest number, or the last day.
    public static func maximum(_ value: String) -> Self { Self(" max=\"", value) }
    /// The kinds of files that may be chosen.
    public static func accept(_ types: String) -> Self { Self(" accept=\"", types) }
    /// What stands in it cannot be used.
    public static var invalid: Self { Self(" aria-invalid=\"", "true") }
    /// A button that sends what is there, without asking for what must be filled in.
    public static var unchecked: Self { Self(present: " formnovalidate") }
    /// To be copied and not changed.
    public static var readOnly: Self { Self(present: " readonly") }
    /// Ticked to begin with.
    public static var checked: Self { Self(present: " checked") }
    /// The option chosen to begin with.
    public static var selected: Self { Self(present: " selected") }
}
