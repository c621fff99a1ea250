import CExpat

/// What a part of a workbook is read by.
protocol XMLHandler: AnyObject {
    /// An element begins; true asks for the text directly inside it.
    func start(_ tag: XMLTag, _ attributes: XMLAttributes) throws(XMLStop) -> Bool
    /// An element ends; `text` is what was asked for, and empty otherwise.
    func end(_ tag: XMLTag, _ text: [UInt8]) throws(XMLStop)
}

/// Why reading ends before the end.
enum XMLStop: Error {
    /// Everything wanted was read.
    case enough
    /// Something is wrong.
    case failed(IntakeError)
}

/// Feeds bytes through expat to a handler. Refuses every DTD before it can mean anything, so there are no entities but the
/// five of XML; bounds nesting, the size of one tag, and the size of one text.
@safe final class XMLStream {
    private let handler: any XMLHandler
    private let part: String
    private let limits: IntakeLimits
    private let parser: XML_Parser
    private var stop: XMLStop?
    private var depth = 0
    private var elements = 0
    private var captureDepth = -1
    private var text: [UInt8] = []
    private var attributes = XMLAttributes()
    private var fed = 0

    /// A stream for one part, which errors will name.
    init(_ handler: any XMLHandler, part: String, limits: IntakeLimits) throws(IntakeError) {
        self.handler = handler
        self.part = part
        self.limits = limits
        // unsafe: expat hands `self` back to the callbacks; only `feed`, which holds `self`, makes it call them.
        guard let parser = unsafe XML_ParserCreate(nil) else { throw .damaged(part: part) }
        unsafe self.parser = parser
        unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        unsafe XML_SetElementHandler(parser, onStart, onEnd)
        unsafe XML_SetCharacterDataHandler(parser, onText)
        unsafe XML_SetStartDoctypeDeclHandler(parser, onDoctype)
    }

    deinit {
        // unsafe: created in init, freed once.
        unsafe XML_ParserFree(parser)
    }

    /// Parses the next bytes; false when no more are wanted.
    func feed(_ bytes: ArraySlice<UInt8>, isLast: Bool = false) throws(IntakeError) -> Bool {
        fed += bytes.count
        // unsafe: expat copies what it has to keep.
        let status = unsafe bytes.withUnsafeBytes {
            unsafe XML_Parse(parser, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), isLast ? 1 : 0)
        }
        switch stop {
        case .enough: return false
        case .failed(let error): throw error
        case nil: break
        }
        guard status == XML_STATUS_OK else { throw .damaged(part: part) }
        // Bytes behind the last thing reported are one tag not yet closed, which expat reads again with every piece.
        guard unsafe fed - Int(XML_GetCurrentByteIndex(parser)) <= limits.tokenBytes else {
            throw .refusedArchive(.excessiveMarkup)
        }
        return true
    }

    fileprivate func start(
        _ rawName: UnsafePointer<XML_Char>?,
        _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) {
        guard stop == nil else { return }
        depth += 1
        elements += 1
        guard depth <= limits.elementDepth, elements <= limits.elements else {
            return halt(.failed(.refusedArchive(.excessiveMarkup)))
        }
        let tag = unsafe tag(rawName)
        attributes.clear()
        if var item = unsafe list, tag != .other {
            // unsafe: expat's list alternates names and values and ends with nil.
            while let name = unsafe item[0], let value = unsafe item[1] {
                unsafe attributes.add(name: withoutPrefix(name), value: buffer(value))
                unsafe item += 2
            }
        }
        do throws(XMLStop) {
            if try handler.start(tag, attributes) {
                captureDepth = depth
                text.removeAll(keepingCapacity: true)
            }
        } catch {
            halt(error)
        }
    }

    fileprivate func end(_ rawName: UnsafePointer<XML_Char>?) {
        guard stop == nil else { return }
        let isCaptured = captureDepth == depth
        depth -= 1
        do throws(XMLStop) {
            try handler.end(unsafe tag(rawName), isCaptured ? text : [])
        } catch {
            halt(error)
        }
        if isCaptured { captureDepth = -1 }
    }

    fileprivate func characters(_ start: UnsafePointer<XML_Char>?, _ count: Int32) {
        guard stop == nil, captureDepth == depth, let start = unsafe start else { return }
        guard text.count + Int(count) <= limits.cellBytes else { return halt(.failed(cellTooLong)) }
        // unsafe: expat's text has `count` bytes.
        unsafe start.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
            unsafe text.append(contentsOf: UnsafeBufferPointer(start: $0, count: Int(count)))
        }
    }

    fileprivate func doctype() { halt(.failed(.documentType(part: part))) }

    private var cellTooLong: IntakeError {
        .cellTooLong(row: (handler as? SheetParser)?.rowNumber ?? 0, limit: limits.cellBytes)
    }

    private func halt(_ reason: XMLStop) {
        guard stop == nil else { return }
        stop = reason
        unsafe XML_StopParser(parser, 0)
    }

    private func tag(_ rawName: UnsafePointer<XML_Char>?) -> XMLTag {
        guard let rawName = unsafe rawName else { return .other }
        return unsafe XMLTag(withoutPrefix(rawName))
    }
}

/// A C string as bytes.
private func buffer(_ text: UnsafePointer<XML_Char>) -> UnsafeBufferPointer<UInt8> {
    // unsafe: expat's strings end with a zero.
    var count = 0
    while unsafe text[count] != 0 { count += 1 }
    let bytes = unsafe UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    return unsafe UnsafeBufferPointer(start: bytes, count: count)
}

/// A name behind its colon: some programs write `x:row`.
private func withoutPrefix(_ text: UnsafePointer<XML_Char>) -> UnsafeBufferPointer<UInt8> {
    let whole = unsafe buffer(text)
    guard let colon = unsafe whole.firstIndex(of: UInt8(ascii: ":")) else { return unsafe whole }
    return unsafe UnsafeBufferPointer(rebasing: whole[(colon + 1)...])
}

private func stream(_ data: UnsafeMutableRawPointer?) -> XMLStream? {
    // unsafe: the pointer is the stream that is calling expat right now.
    unsafe data.map { unsafe Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
}

private let onStart: XML_StartElementHandler = { data, name, attributes in
    unsafe stream(data)?.start(name, attributes)
}
private let onEnd: XML_EndElementHandler = { data, name in unsafe stream(data)?.end(name) }
private let onText: XML_CharacterDataHandler = { data, text, count in unsafe stream(data)?.characters(text, count) }
private let onDoctype: XML_StartDoctypeDeclHandler = { data, _, _, _, _ in unsafe stream(data)?.doctype() }
